import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';
import { budgetSchema } from '../domain/models/budget.ts';
import { microsSchema, modelPriceSchema } from '../domain/models/cost.ts';
import { modelUses } from '../domain/models/model-use.ts';
import { baseUrlSchema, providerSettingsSchema, providerTypes } from '../domain/models/provider.ts';
import { providerReaches } from '../domain/models/provider-reach.ts';
import { commonErrors } from './errors.ts';

const use = z.enum(modelUses);
const modelName = z.string().min(1).max(200);
const byId = z.object({ id: z.uuid() });

export const providerViewSchema = providerSettingsSchema.extend({
  id: z.uuid(),
  reach: z.enum(providerReaches),
  /** Whether a key is there; it is never told. */
  hasKey: z.boolean(),
  /** The variable of the environment that its key is read from; null where keys are kept. */
  keyVariable: z.string().nullable(),
});
export type ProviderView = z.infer<typeof providerViewSchema>;

/** What answers a use; null: nothing, and rules do the work. */
const choiceSchema = z.object({ providerId: z.uuid(), model: modelName }).nullable();
export type ModelChoice = z.infer<typeof choiceSchema>;

/** May what belongs to this use be sent to this provider? Providers on this computer are not asked. */
const consentSchema = z.object({
  providerId: z.uuid(),
  use,
  isAllowed: z.boolean(),
  isRedacted: z.boolean(),
});
export type ConsentView = z.infer<typeof consentSchema>;

const priceViewSchema = modelPriceSchema.extend({ providerId: z.uuid(), model: modelName });
export type PriceView = z.infer<typeof priceViewSchema>;

const setupSchema = z.object({
  providers: z.array(providerViewSchema),
  choices: z.record(use, choiceSchema),
  consents: z.array(consentSchema),
  prices: z.array(priceViewSchema),
  budget: budgetSchema,
  /** Of the calendar day and month of now; what is under way counts as estimated. */
  spent: z.object({ dayMicros: microsSchema, monthMicros: microsSchema }),
  /** Whether keys can be kept here; else they are read from the environment. */
  canKeepKeys: z.boolean(),
});
export type ModelSetup = z.infer<typeof setupSchema>;

/** A server that answered on this computer. */
const foundServerSchema = z.object({
  type: z.enum(providerTypes),
  baseUrl: baseUrlSchema,
  models: z.array(z.string()),
});

/** What a trial found. `code`: why it did not work, with the values of that sentence. */
const trialSchema = z.object({
  isOk: z.boolean(),
  models: z.array(z.string()),
  code: z.enum(failureCodes).nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ConnectionTrial = z.infer<typeof trialSchema>;

const payloadPreviewSchema = z.object({
  providerId: z.uuid(),
  providerName: z.string(),
  host: z.string(),
  use,
  model: modelName,
  plain: z.string(),
  redacted: z.string(),
  /** What stands in `plain` but not in `redacted`. */
  redactedCount: z.int().nonnegative(),
  imageCount: z.int().nonnegative(),
  estimateMicros: microsSchema.nullable(),
});
export type PayloadPreview = z.infer<typeof payloadPreviewSchema>;

export const modelsContract = {
  get: oc.output(setupSchema),
  /** Looks for Ollama, LM Studio and llama.cpp on their usual ports of this computer. */
  detect: oc.output(z.object({ servers: z.array(foundServerSchema) })),
  /** Asks a server for its models, saved (by id, with its key) or not saved yet. */
  test: oc
    .errors(commonErrors)
    .input(
      z.union([
        byId,
        z.object({ settings: providerSettingsSchema, key: z.string().max(1_000).nullable() }),
      ]),
    )
    .output(trialSchema),
  addProvider: oc
    .errors(commonErrors)
    .input(z.object({ settings: providerSettingsSchema, key: z.string().max(1_000).nullable() }))
    .output(byId),
  /**
   * `key`: left out, it stays as it is, or goes where the host is another; null, it is removed. A new
   * address asks for consent anew.
   */
  changeProvider: oc
    .errors(commonErrors)
    .input(
      byId.extend({
        settings: providerSettingsSchema,
        key: z.string().max(1_000).nullable().exactOptional(),
      }),
    )
    .output(z.object({})),
  /** With its key, its prices, its consents and the choices that name it. */
  removeProvider: oc.errors(commonErrors).input(byId).output(z.object({})),
  choose: oc
    .errors(commonErrors)
    .input(z.object({ use, choice: choiceSchema }))
    .output(z.object({})),
  setPrice: oc
    .errors(commonErrors)
    .input(z.object({ providerId: z.uuid(), model: modelName, price: modelPriceSchema.nullable() }))
    .output(z.object({})),
  /** Jobs that wait for the budget go on by themselves where there is room again. */
  setBudget: oc.input(budgetSchema).output(z.object({})),
  /** Null: asks again the next time. */
  setConsent: oc
    .errors(commonErrors)
    .input(
      z.object({
        providerId: z.uuid(),
        use,
        consent: z.object({ isAllowed: z.boolean(), isRedacted: z.boolean() }).nullable(),
      }),
    )
    .output(z.object({})),
  /** What a job that waits for consent would send, word for word, in both forms. */
  preview: oc
    .errors(commonErrors)
    .input(z.object({ jobId: z.uuid() }))
    .output(payloadPreviewSchema),
  /**
   * What work would cost before it is begun: for so many documents of a use, from what such
   * documents took before. Null: nobody knows a price, or nothing is known of such documents.
   */
  quote: oc.input(z.object({ use, documents: z.int().positive() })).output(
    z.object({
      reach: z.enum(providerReaches).nullable(),
      providerName: z.string().nullable(),
      model: z.string().nullable(),
      lowMicros: microsSchema.nullable(),
      highMicros: microsSchema.nullable(),
      /** Of how many earlier calls this was learned. */
      basis: z.int().nonnegative(),
      /** How many of the documents the budget has room for; null: all. */
      affordable: z.int().nonnegative().nullable(),
    }),
  ),
};
