import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { askedBy } from '../../src/shared/domain/asked-by.ts';
import type { FailureCode } from '../../src/shared/domain/failures.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';
import { numberedId } from '../support/numbered-id.ts';

const done = { status: 'done', output: null } as const;
const nothing = { output: z.null() };

describe.each(Object.entries(engineStores))('what a job asks of its user, on %s', (_name, open) => {
  const { setup, restart, stop, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  /** A kind that fails with the codes it is given, one a try, and is done after the last. */
  async function setupAsking(...codes: FailureCode[]) {
    const bundle = setup(
      async (ctx) => {
        await ctx.step('ask', nothing, async () => {
          const code = codes.shift();
          if (code !== undefined) throw new AppError(code);
          return null;
        });
        return done;
      },
      { confirmed: { isAnyway: true }, retry: { maxTries: 3, baseDelayMs: 1_000 } },
    );
    await bundle.engine.start();
    return bundle;
  }

  it('is a hold without an end, and no attempt is used', async () => {
    const { enqueue, settle, job, clock } = await setupAsking('password-needed');
    const id = await enqueue();
    await settle();
    await clock.advance(600_000);
    expect(job(id)).toMatchObject({
      ...{ state: 'pending', attempt: 0, hold: { reason: 'user', until: null } },
      failure: { code: 'password-needed' },
    });
    expect(askedBy(job(id))).toBe('password');
  });

  it('may be answered wrongly as often as one likes, without its counting as a failed try', async () => {
    const wrong = Array.from({ length: 5 }, () => 'password-wrong' as const);
    const { engine, enqueue, settle, job, clock } = await setupAsking(
      ...wrong,
      ...(['task-crashed', 'task-crashed'] as const),
    );
    const id = await enqueue();
    await settle();
    for (const _answer of wrong) {
      expect(job(id).failure?.code).toBe('password-wrong');
      await engine.retry(id);
      await settle();
    }
    expect(job(id)).toMatchObject({ attempt: 1, hold: { delayMs: 1_000 } });
    await clock.advance(1_000);
    expect(job(id)).toMatchObject({ attempt: 2, hold: { delayMs: 2_000 } });
    await clock.advance(2_000);
    expect(job(id)).toMatchObject({ state: 'completed', attempt: 3 });
  });

  it('is said yes to with what the kind makes of it, which is kept with the job', async () => {
    const { engine, enqueue, settle, job } = await setupAsking('not-a-resume');
    const id = await enqueue({ page: 1 });
    await settle();
    expect(askedBy(job(id))).toBe('confirmation');
    await engine.confirm(id, true);
    await settle();
    expect(job(id)).toMatchObject({
      ...{ state: 'completed', failure: null, args: { page: 1, isAnyway: true } },
    });
  });

  it('is said no to, and the job is cancelled', async () => {
    const { engine, enqueue, settle, job } = await setupAsking('not-a-resume');
    const id = await enqueue();
    await settle();
    await engine.confirm(id, false);
    expect(job(id)).toMatchObject({ state: 'cancelled', hold: null });
  });

  it('is left alone by a yes that it did not ask for', async () => {
    const { engine, enqueue, settle, job } = await setupAsking('password-needed');
    const id = await enqueue({});
    await settle();
    expect(await engine.confirm(id, true)).toMatchObject({ state: 'pending' });
    expect(job(id)).toMatchObject({ args: {}, hold: { reason: 'user' } });
    expect(await engine.confirm(numberedId(99), true)).toBeNull();
  });

  it('still stands after a restart', async () => {
    const first = await setupAsking('not-a-resume');
    const id = await first.enqueue();
    await first.settle();
    await stop(first);
    const second = restart(first.store, async () => done);
    await second.engine.start();
    await second.settle();
    expect(askedBy(second.job(id))).toBe('confirmation');
    await second.engine.confirm(id, true);
    await second.settle();
    expect(second.job(id)).toMatchObject({ state: 'completed' });
  });

  it('is counted by its batch, listed of it, and answered for all of it at once', async () => {
    const bundle = await setupAsking('not-a-resume', 'not-a-resume', 'password-needed');
    const { engine, enqueue, settle, job } = bundle;
    const batch = await engine.write((tx) => engine.openBatch(tx, { kind: 'dream', label: '4' }));
    const ids: string[] = [];
    for (let number = 0; number < 4; number += 1) {
      ids.push(await enqueue({}, { batchId: batch.id }));
      await settle();
    }
    await engine.write((tx) => engine.closeBatch(tx, batch.id));
    expect(engine.getBatch(batch.id)).toMatchObject({ asking: 3, finishedAt: null });
    const asking = engine.listMembers({ batchId: batch.id, isAsking: true, limit: 2 });
    expect(asking.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await engine.confirmAll(numberedId(9), false)).toBe(0);
    expect(await engine.confirmAll(batch.id, false)).toBe(2);
    expect(ids.map((id) => job(id).state)).toEqual([
      ...['cancelled', 'cancelled', 'pending', 'completed'],
    ]);
    expect(engine.listBatches(1)).toMatchObject([{ asking: 1 }]);
    await engine.cancel(ids[2] ?? '');
    expect(engine.getBatch(batch.id)).toMatchObject({ asking: 0, finishedAt: expect.any(Number) });
  });
});
