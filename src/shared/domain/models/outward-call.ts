/** A line of the ledger: one call to somewhere outside of the app. */
import { z } from 'zod';
import { failureCodes } from '../failures.ts';
import { microsSchema, tokenCountSchema } from './cost.ts';
import { modelUses } from './model-use.ts';
import { providerReaches } from './provider-reach.ts';

/** What a call was for: a use of models, or looking what a server has. */
export const callPurposes = [...modelUses, 'model-list', 'model-test'] as const;
export type CallPurpose = (typeof callPurposes)[number];

export const outwardCallSchema = z.object({
  id: z.uuid(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Null: it is under way, or the program ended meanwhile. */
  endedAt: z.number().nullable(),
  /** With the port where it is not the usual one. */
  host: z.string(),
  reach: z.enum(providerReaches),
  purpose: z.enum(callPurposes),
  providerName: z.string().nullable(),
  model: z.string().nullable(),
  jobId: z.uuid().nullable(),
  /** Of bodies. */
  bytesOut: z.int().nonnegative(),
  bytesIn: z.int().nonnegative(),
  tokens: tokenCountSchema.nullable(),
  /** As it was paid; while it is under way, or where nobody counted, what it was estimated at. */
  costMicros: microsSchema.nullable(),
  isEstimate: z.boolean(),
  /** Whether name, address and contact data were replaced before it was sent. */
  isRedacted: z.boolean(),
  /** Why it failed; null: it did not, or is under way. */
  code: z.enum(failureCodes).nullable(),
});
export type OutwardCall = Readonly<z.infer<typeof outwardCallSchema>>;

/** A call that is about to be made; its cost is reserved with it. */
export type OpenCall = Omit<OutwardCall, 'endedAt' | 'bytesIn' | 'tokens' | 'isEstimate' | 'code'>;

/** How a call ended. */
export interface SettledCall
  extends Pick<
    OutwardCall,
    'id' | 'bytesOut' | 'bytesIn' | 'tokens' | 'costMicros' | 'isEstimate' | 'code'
  > {
  readonly endedAt: number;
}
