/**
 * Models on a real store and engine, with the clock and the answers of the test: calls reach a
 * script instead of a server. Jobs of the kind `ask` ask once, in a paid step.
 */
import { z } from 'zod';
import { defineJob } from '../../src/main/engine/define-job.ts';
import type { TaskOptions } from '../../src/main/engine/ports.ts';
import { type ModelOptions, openModels } from '../../src/main/open-models.ts';
import type { ModelRequest } from '../../src/main/services/models/model-ports.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import type { AppError } from '../../src/shared/domain/app-error.ts';
import type { ProviderSettings } from '../../src/shared/domain/models/provider.ts';
import { defaultSettings, type Settings } from '../../src/shared/domain/settings.ts';
import type { TaskInput, TaskOutput } from '../../src/shared/tasks.ts';
import { afterTest } from './after-test.ts';
import { createEngineBundle } from './engine-bundle.ts';
import { createFakeClock, FAKE_NOW } from './fake-clock.ts';
import { numberedId } from './numbered-id.ts';

export type ModelCall = TaskInput<'model-call'>;
type Said = Partial<TaskOutput<'model-call'>>;
/** What a call is answered, or how it fails. */
export type Script = (
  call: ModelCall,
  number: number,
  signal: AbortSignal,
) => Said | string | AppError | Promise<Said>;

export const answerSchema = z.strictObject({ title: z.string(), mail: z.string().optional() });
export const goodAnswer = JSON.stringify({ title: 'Signal engineer' });

export const elsewhere: ProviderSettings = {
  ...{ type: 'openai', name: 'Far away', baseUrl: 'https://models.example.org/v1' },
  allowsPrivateHosts: false,
};
export const onDevice: ProviderSettings = {
  ...{ type: 'ollama', name: 'Nearby', baseUrl: 'http://localhost:11434/v1' },
  allowsPrivateHosts: false,
};

const text = 'Nora Ellingham\nnora@example.org\nSignal engineer since 2019';

/** @param text of the document; with `jobId` null it is about no stored job */
export function aRequest(parts: Partial<ModelRequest<z.infer<typeof answerSchema>>> = {}) {
  return {
    ...{ use: 'structuring', jobId: numberedId(900), blobHash: 'ab'.repeat(32) },
    ...{ instructions: 'Find the title.', document: { label: 'résumé', text } },
    ...{ answer: answerSchema, answerName: 'title', maxOutputTokens: 1_000 },
    ...parts,
  } satisfies ModelRequest<z.infer<typeof answerSchema>>;
}

/** @param options with `dataFolder` where keys are kept */
export async function createModelDeskLab(
  { dataFolder = '', ...options }: ModelOptions & { readonly dataFolder?: string } = {},
  random: () => number = () => 0.5,
) {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const calls: ModelCall[] = [];
  const world: { script: Script; settings: Settings } = {
    script: () => goodAnswer,
    settings: defaultSettings,
  };

  async function run(_name: string, input: unknown, how: TaskOptions): Promise<unknown> {
    const call = input as ModelCall;
    calls.push(call);
    const said = await world.script(call, calls.length, how.signal);
    if (said instanceof Error) throw said;
    const whole = typeof said === 'string' ? { text: said } : said;
    const traffic = { bytesOut: 500, bytesIn: 50 };
    return { finish: 'stop', tokens: { input: 100, output: 10 }, ...traffic, models: [], ...whole };
  }

  const models = openModels({
    ...{ db, clock, dataFolder, tasks: { run: run as never } },
    ...{ engine: () => bundle.engine, note: () => {}, readSettings: () => world.settings },
    options: { env: {}, ...options },
  });
  const ask = defineJob<SqliteTx, { text: string }, unknown>({
    ...{ kind: 'ask', args: z.object({ text: z.string() }), output: z.unknown() },
    ...{ retry: { maxTries: 3, baseDelayMs: 1_000 }, timeoutMs: 60_000 },
    ...{ concurrency: 5, defaultPriority: 5 },
    async handler(ctx, args) {
      const output = await ctx.step('ask', { output: z.unknown(), isPaid: true }, async (scope) => {
        const document = { label: 'résumé', text: args.text };
        const request = aRequest({ jobId: ctx.jobId, document });
        return (await models.desk.ask(request, scope)).value;
      });
      return { status: 'done', output };
    },
  });
  const bundle = createEngineBundle<SqliteTx>(store, [ask], { clock, random });
  afterTest(async () => {
    await bundle.engine.stop();
    await store.close();
    db.close();
  });
  await bundle.engine.start();

  /** Sets a model up for the use that is asked for, with consent where that is needed. */
  async function choose(settings: ProviderSettings = elsewhere, isRedacted = false) {
    const id = await models.setup.addProvider(settings, null);
    await models.setup.choose('structuring', { providerId: id, model: 'm' });
    const scope = { providerId: id, use: 'structuring' } as const;
    await models.setup.setConsent(scope, { isAllowed: true, isRedacted });
    return id;
  }

  return {
    ...{ ...bundle, ...models, db, calls, world, choose },
    ask: (parts: Parameters<typeof aRequest>[0] = {}) =>
      models.desk.ask(aRequest(parts), { signal: new AbortController().signal }),
    addJob: (documentText = text) => {
      const chosen = models.desk.chosen('structuring');
      const key = chosen === null ? {} : { concurrencyKey: chosen.concurrencyKey };
      return bundle.enqueue({ text: documentText }, { kind: 'ask', ...key });
    },
    /** Lets the engine work until no call is made any more. */
    async rest() {
      for (let quiet = 0, known = -1; quiet < 3; quiet += 1) {
        await bundle.settle();
        if (calls.length !== known) quiet = -1;
        known = calls.length;
      }
    },
    ledgerLines: () =>
      models.shelf({ run: async () => ({ hosts: [] }) as never }).list({ limit: 200 }),
    /** Millionths for a million tokens, so that a token costs what is said. */
    setPrice: (providerId: string, perToken: number) =>
      models.setup.setPrice(
        { providerId, model: 'm' },
        { inputMicros: perToken * 1_000_000, outputMicros: perToken * 1_000_000 },
      ),
    setCaps: (perDayMicros: number | null, perMonthMicros: number | null = null) =>
      models.setup.setBudget({ currency: 'EUR', perDayMicros, perMonthMicros }),
    now: FAKE_NOW,
  };
}
