import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from '../../../src/main/engine/define-job.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { createEngineBundle } from '../../support/engine-bundle.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

// As `src/main/pipelines/README.md` says: the folder's main file …
const argsSchema = z.object({ posting: z.string() });

function createCountWords(services: { readonly save: (words: number) => void }) {
  return defineJob<SqliteTx, z.infer<typeof argsSchema>, { words: number }>({
    kind: 'count-words',
    args: argsSchema,
    output: z.object({ words: z.number() }),
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 60_000,
    concurrency: 2,
    defaultPriority: 5,
    async handler(ctx, { posting }) {
      const words = await ctx.step('count', { output: z.number() }, async () => {
        return posting.split(/\s+/).length;
      });
      await ctx.commit('save', () => services.save(words));
      return { status: 'done', output: { words } };
    },
  });
}

it('adds a kind with one definition and one line', async () => {
  const saved: number[] = [];
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  // … and the one line: the kind among the engine's definitions.
  const definitions = [createCountWords({ save: (words) => saved.push(words) })];
  const { engine, enqueue, settle, job } = createEngineBundle(store, definitions, { clock });
  await engine.start();
  const id = await enqueue({ posting: 'We look for a night owl' }, { kind: 'count-words' });
  await settle();
  expect(job(id)).toMatchObject({ state: 'completed', output: { words: 6 } });
  expect(saved).toEqual([6]);
  await engine.stop();
  await store.close();
  db.close();
});

it('refuses arguments that do not fit the kind, before anything is stored', async () => {
  const db = openDatabase(':memory:');
  const store = createSqliteJobStore(db, createFakeClock());
  const { enqueue } = createEngineBundle(store, [createCountWords({ save: () => {} })]);
  await expect(enqueue({ posting: 7 }, { kind: 'count-words' })).rejects.toThrow(z.ZodError);
  expect(store.listJobs(1)).toEqual([]);
  await store.close();
  db.close();
});
