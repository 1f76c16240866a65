import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createEngineLab, engineStores, type Handler } from '../support/engine-lab.ts';

const done = { status: 'done', output: null } as const;
const never = () => new Promise<never>(() => {});

interface Plan {
  readonly role: 'parent' | 'child';
  readonly waits?: boolean;
  readonly next?: 'fail' | 'hang';
}

/** A parent asks for one child, and then does what its arguments say. */
const family: Handler = async (ctx, args) => {
  const { role, waits = false, next } = args as Plan;
  if (role === 'parent') {
    const child = { kind: 'dream', args: { role: 'child' }, label: 'the child' };
    await ctx.commit('ask', (_tx, scope) => {
      scope.enqueue('child', { ...child, waitsForParent: waits });
    });
  }
  if (next === 'fail') throw new AppError('file-unreadable');
  if (next === 'hang') await never();
  return done;
};

describe.each(Object.entries(engineStores))('a job and its children on %s', (_name, open) => {
  const { setup, restart, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  async function setupFamily(plan: Omit<Plan, 'role'>, concurrency = 2) {
    const bundle = setup(family, { concurrency });
    await bundle.engine.start();
    const id = await bundle.enqueue({ role: 'parent', ...plan });
    await bundle.settle();
    const child = () => bundle.engine.listJobs(9).find((job) => job.parentId === id);
    return { ...bundle, id, child };
  }

  it('are queued with the checkpoint of the commit that asks for them', async () => {
    const { child, job, id } = await setupFamily({});
    expect([job(id).state, child()?.state]).toEqual(['completed', 'completed']);
    expect(child()).toMatchObject({ parentId: id, label: 'the child' });
  });

  it('are asked for once, though the parent is run again', async () => {
    const first = await setupFamily({ next: 'hang' });
    const next = restart(first.store, async (ctx, args) => {
      await family(ctx, { ...(args as Plan), next: undefined });
      return done;
    });
    await next.engine.start();
    await next.settle();
    expect(next.job(first.id).state).toBe('completed');
    expect(next.engine.listJobs(9)).toHaveLength(2);
  });

  it('wait for their parent when they are to, and say so', async () => {
    const { child, engine, id, clock } = await setupFamily({ waits: true, next: 'hang' });
    expect(child()).toMatchObject({ state: 'pending', hold: { reason: 'parent' } });
    await engine.cancel(id);
    await clock.advance(1_000);
    expect(child()?.state).toBe('cancelled');
  });

  it('begin when the parent they waited for has completed', async () => {
    const { child, events } = await setupFamily({ waits: true }, 1);
    expect(child()?.state).toBe('completed');
    const told = events.map(({ type }) => type);
    expect(told.indexOf('job.released')).toBeGreaterThan(told.indexOf('job.completed'));
  });

  it('go on waiting when it failed, since it may be tried again', async () => {
    const { child, engine, id, settle } = await setupFamily({ waits: true, next: 'fail' });
    expect(child()).toMatchObject({ state: 'pending', hold: { reason: 'parent' } });
    expect(await engine.clearFinished(engine.lastSeq())).toBe(0);
    await engine.retry(id);
    await settle();
    expect(child()?.hold?.reason).toBe('parent');
  });

  it('are cancelled with it, the running ones too', async () => {
    const { engine, enqueue, settle, clock, job } = setup(
      async (ctx, args) => {
        if (args !== 'child') {
          await ctx.commit('ask', (_tx, { enqueue: ask }) => {
            ask('child', { kind: 'dream', args: 'child', label: 'c' });
          });
        }
        return never();
      },
      { concurrency: 2 },
    );
    await engine.start();
    const id = await enqueue('parent');
    await settle();
    const child = engine.listJobs(9).find((other) => other.parentId === id);
    expect(child?.state).toBe('running');
    await engine.cancel(id);
    await clock.advance(1_000);
    expect([job(id).state, job(child?.id ?? '').state]).toEqual(['cancelled', 'cancelled']);
  });
});
