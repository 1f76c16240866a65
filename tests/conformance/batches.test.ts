import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';

const done = { status: 'done', output: null } as const;
const never = () => new Promise<never>(() => {});
const zero = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };

/** Does what its argument says. */
const byArgs: Handler = async (_ctx, args) => {
  if (args === 'fail') throw new AppError('file-unreadable');
  if (args === 'hang') await never();
  return done;
};

describe.each(Object.entries(engineStores))('a batch on %s', (_name, open) => {
  const { setup, restart, stop, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  /** A batch with a job for each of these arguments, closed. */
  async function setupBatch(args: readonly string[], limits = { concurrency: 2 }) {
    const ended: (number | null)[] = [];
    const onBatchEnded = (_tx: unknown, batch: { finishedAt: number | null }) =>
      void ended.push(batch.finishedAt);
    const bundle = setup(byArgs, limits, { hooks: { onBatchEnded } });
    const { engine } = bundle;
    const id = await engine.write((tx) => {
      const batch = engine.openBatch(tx, { kind: 'dream', label: `${args.length} dreams` });
      for (const [index, arg] of args.entries()) {
        engine.enqueue(tx, { kind: 'dream', args: arg, label: `${index}`, batchId: batch.id });
      }
      engine.closeBatch(tx, batch.id);
      return batch.id;
    });
    return { ...bundle, id, ended, batch: () => engine.getBatch(id) };
  }

  it('counts its jobs by state, and ends once with the last of them', async () => {
    const { engine, settle, batch, ended, clock } = await setupBatch(['ok', 'fail', 'ok']);
    expect(batch()).toMatchObject({ counts: { ...zero, pending: 3 }, finishedAt: null });
    await engine.start();
    await settle();
    expect(batch()).toMatchObject({ counts: { ...zero, completed: 2, failed: 1 } });
    expect([batch()?.finishedAt, ended]).toEqual([clock.now(), [clock.now()]]);
  });

  it('is one row: its jobs are listed in it and nowhere else', async () => {
    const { engine, id, enqueue } = await setupBatch(['ok', 'ok', 'ok']);
    const single = await enqueue();
    expect(engine.listJobs(9).map((job) => job.id)).toEqual([single]);
    expect(engine.listBatches(9).map((batch) => batch.id)).toEqual([id]);
    const first = engine.listMembers({ batchId: id, limit: 2 });
    const rest = engine.listMembers({ batchId: id, limit: 2, after: first[1]?.id });
    expect([...first, ...rest].map(({ label }) => label)).toEqual(['0', '1', '2']);
    expect(engine.listMembers({ batchId: id, state: 'failed', limit: 2 })).toEqual([]);
  });

  it('does not end while jobs are still being added, however fast they are done', async () => {
    const { engine, settle } = setup(byArgs);
    await engine.start();
    const batch = await engine.write((tx) => engine.openBatch(tx, { kind: 'dream', label: 'x' }));
    const add = { kind: 'dream', args: 'ok', label: 'a', batchId: batch.id };
    await engine.write((tx) => engine.enqueue(tx, add));
    await settle();
    expect(engine.getBatch(batch.id)).toMatchObject({ finishedAt: null, isOpen: true });
    await engine.write((tx) => engine.closeBatch(tx, batch.id));
    expect(engine.getBatch(batch.id)?.finishedAt).not.toBeNull();
  });

  it('is closed at the next start when the program died while it was being filled', async () => {
    const first = setup(byArgs);
    const { engine } = first;
    const { id } = await engine.write((tx) => engine.openBatch(tx, { kind: 'dream', label: 'x' }));
    const add = { kind: 'dream', args: 'ok', label: 'a', batchId: id };
    await engine.write((tx) => engine.enqueue(tx, add));
    const next = restart(first.store, byArgs);
    await next.engine.start();
    await next.settle();
    expect(next.engine.getBatch(id)).toMatchObject({ isOpen: false, counts: { completed: 1 } });
    expect(next.engine.getBatch(id)?.finishedAt).not.toBeNull();
  });

  it('leaves nothing behind when no job came into it', async () => {
    const { engine, events } = setup(byArgs);
    const { id } = await engine.write((tx) => engine.openBatch(tx, { kind: 'dream', label: 'x' }));
    await engine.write((tx) => engine.closeBatch(tx, id));
    expect(engine.getBatch(id)).toBeNull();
    expect(events.at(-1)).toMatchObject({ type: 'jobs.removed', batchIds: [id] });
  });

  it('is cancelled as a whole, what runs included', async () => {
    const args = ['ok', ...Array.from({ length: 250 }, () => 'hang')];
    const { engine, settle, clock, batch, id } = await setupBatch(args);
    await engine.start();
    await settle();
    expect(batch()).toMatchObject({ counts: { running: 2, completed: 1, pending: 248 } });
    await engine.cancelBatch(id);
    await clock.advance(1_000);
    expect(batch()).toMatchObject({ counts: { ...zero, completed: 1, cancelled: 250 } });
  });

  it('tries again what failed of it, and ends once more', async () => {
    const { engine, settle, batch, ended, id } = await setupBatch(['ok', 'fail']);
    await engine.start();
    await settle();
    expect(await engine.retryBatch(id)).toMatchObject({
      ...{ counts: { completed: 1, pending: 1 }, finishedAt: null },
    });
    await settle();
    expect(batch()).toMatchObject({ counts: { ...zero, completed: 1, failed: 1 } });
    expect(ended).toHaveLength(2);
  });

  it('tells of its counts with every change of a job, under the same number', async () => {
    const { engine, settle, events, id } = await setupBatch(['ok']);
    await engine.start();
    await settle();
    const told = events.filter((event) => event.type === 'batch.changed');
    const completed = events.find((event) => event.type === 'job.completed');
    expect(told.at(-1)).toMatchObject({ batch: { id, counts: { completed: 1 } } });
    expect(told.at(-1)?.seq).toBe(completed && 'seq' in completed ? completed.seq : null);
  });

  it('is forgotten with all its jobs once it is finished, some of them at a time', async () => {
    const args = Array.from({ length: 950 }, () => 'ok');
    const { engine, settle, batch, id, events } = await setupBatch(args, { concurrency: 500 });
    await engine.clearFinished(engine.lastSeq());
    expect(batch()).not.toBeNull();
    await engine.start();
    while (batch()?.finishedAt === null) await settle();
    await engine.clearFinished(engine.lastSeq());
    expect([batch(), engine.listMembers({ batchId: id, limit: 9 })]).toEqual([null, []]);
    expect(events.at(-1)).toMatchObject({ type: 'jobs.removed', ids: [], batchIds: [id] });
  });

  it('stays right when one of its finished jobs is removed', async () => {
    const { engine, settle, batch, id } = await setupBatch(['ok', 'fail']);
    await engine.start();
    await settle();
    const [failed] = engine.listMembers({ batchId: id, state: 'failed', limit: 1 });
    expect(await engine.remove(failed?.id ?? '')).toBe(true);
    expect(batch()?.counts).toEqual({ ...zero, completed: 1 });
  });

  it('goes on after the program was stopped in the middle of it', async () => {
    const first = await setupBatch(['ok', 'hang', 'hang']);
    await first.engine.start();
    await first.settle();
    await stop(first);
    expect(first.batch()?.counts).toEqual({ ...zero, completed: 1, pending: 2 });
    const next = restart(first.store, async () => done);
    await next.engine.start();
    await next.settle();
    expect(first.batch()?.counts).toEqual({ ...zero, completed: 3 });
  });
});
