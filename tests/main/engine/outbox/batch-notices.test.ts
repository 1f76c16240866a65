import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import { createBarrier } from '../../../support/barrier.ts';
import { createDeliveryLab } from '../../../support/delivery-lab.ts';
import { numberedId } from '../../../support/numbered-id.ts';

const minute = 60_000;

describe('a batch', () => {
  const argsSchema = z.object({ end: z.enum(['done', 'fail', 'hold']) });

  /** A batch of jobs that all end a minute after they were asked for. */
  async function setupBatch(...ends: readonly z.infer<typeof argsSchema>['end'][]) {
    const barrier = createBarrier();
    const lab = await createDeliveryLab({
      limits: {
        ...{ args: argsSchema, concurrency: 9 },
        async handler(_ctx, args) {
          const { end } = argsSchema.parse(args);
          await barrier.passed;
          if (end === 'fail') throw new AppError('file-unreadable');
          if (end === 'hold') return { status: 'hold', reason: 'user' };
          const entity = { type: 'resume', id: numberedId(77) } as const;
          return { status: 'done', output: null, entity };
        },
      },
    });
    const { engine, clock, settle } = lab;
    const batch = await engine.write((tx) => {
      const opened = engine.openBatch(tx, { kind: 'work', label: 'a folder' });
      for (const end of ends) {
        engine.enqueue(tx, { kind: 'work', args: { end }, label: end, batchId: opened.id });
      }
      engine.closeBatch(tx, opened.id);
      return opened;
    });
    await clock.advance(minute);
    barrier.open();
    await settle();
    return { ...lab, batch };
  }

  it('is told as one, with what was read and what failed', async () => {
    const { user, entries } = await setupBatch('done', 'fail', 'done', 'done');
    const [entry, ...others] = entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ state: 'delivered' });
    const about = { entity: null, jobId: null, name: null };
    expect(user.shown).toEqual([{ id: entry?.id, done: 3, failed: 1, needsYou: 0, ...about }]);
  });

  it('is told once, even if what failed is tried again', async () => {
    const { user, engine, batch, clock } = await setupBatch('done', 'fail');
    await engine.retryBatch(batch.id);
    await clock.advance(10 * minute);
    expect(user.shown).toHaveLength(1);
  });

  it('asks for the user once, however many of its jobs wait for them', async () => {
    const { user, entries } = await setupBatch('hold', 'done', 'hold', 'hold');
    expect(entries()).toMatchObject([{ payload: { type: 'needs-you' }, state: 'delivered' }]);
    expect(user.shown).toMatchObject([{ done: 0, needsYou: 1 }]);
  });
});
