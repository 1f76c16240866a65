/**
 * A program of its own for the crash tests of models: opens the app, sets up the server that it is
 * given where none was, queues a job that asks twice in steps that are paid, and ends with it. It
 * counts the places at which it may be killed, and kills itself at one.
 */
import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { type App, createApp } from '../../src/main/app.ts';
import { defineJob } from '../../src/main/engine/define-job.ts';
import type { ModelRequest } from '../../src/main/services/models/model-ports.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import { isFinalJobState } from '../../src/shared/domain/job-state.ts';
import { silentLogger } from './silent-logger.ts';

const [dataFolder = '', baseUrl = '', trail = '', killAt = '0'] = process.argv.slice(2);
const opened = Promise.withResolvers<App>();
let isAsking = false;
let reached = 0;

function reach(place: string): void {
  isAsking ||= place === 'first:start';
  if (!isAsking) return;
  reached += 1;
  appendFileSync(trail, `${place}\n`);
  if (reached === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

const answer = z.strictObject({ title: z.string() });

const askTwice = defineJob<SqliteTx, Record<string, never>, readonly string[]>({
  ...{ kind: 'ask-twice', args: z.strictObject({}), output: z.array(z.string()) },
  ...{ retry: { maxTries: 3, baseDelayMs: 1_000 }, timeoutMs: 60_000 },
  ...{ concurrency: 1, defaultPriority: 5 },
  async handler(ctx) {
    const { modelDesk } = await opened.promise;
    const ask = (name: string) =>
      ctx.step(name, { output: z.string(), isPaid: true }, async (scope) => {
        const request: ModelRequest<z.infer<typeof answer>> = {
          ...{ use: 'structuring', jobId: ctx.jobId, blobHash: null, answer, answerName: 'title' },
          ...{ instructions: `This is the ${name} question.`, maxOutputTokens: 100 },
          document: { label: 'résumé', text: 'Signal engineer' },
        };
        return (await modelDesk.ask(request, scope)).value.title;
      });
    return { status: 'done', output: [await ask('first'), await ask('second')] };
  },
});

const app = await createApp({
  ...{ dataFolder, reach, logger: silentLogger, extraKinds: [askTwice] },
  // The server of the test stands for one that is paid for.
  models: { env: {}, reachOf: () => 'elsewhere' },
});

async function setUp(): Promise<void> {
  const settings = { type: 'compatible', name: 'Scripted', baseUrl } as const;
  const providerId = await app.models.addProvider({ ...settings, allowsPrivateHosts: true }, null);
  await app.models.choose('structuring', { providerId, model: 'test-model' });
  const scope = { providerId, use: 'structuring' } as const;
  await app.models.setConsent(scope, { isAllowed: true, isRedacted: true });
  const price = { inputMicros: 1_000_000, outputMicros: 1_000_000 };
  await app.models.setPrice({ providerId, model: 'test-model' }, price);
  await app.models.setBudget({ currency: 'EUR', perDayMicros: 1_000_000, perMonthMicros: null });
  await app.engine.write((tx) =>
    app.engine.enqueue(tx, { kind: 'ask-twice', args: {}, label: 'ask', idempotencyKey: 'one' }),
  );
}

function look(): void {
  const job = app.engine.listJobs(9).find(({ kind }) => kind === 'ask-twice');
  if (job !== undefined && isFinalJobState(job.state)) void app.close();
}

app.engine.listen(look);
// Two starts that were killed have closed the gate of all work.
await app.engine.resume();
if ((await app.models.get()).providers.length === 0) await setUp();
opened.resolve(app);
look();
