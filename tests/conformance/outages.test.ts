import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/shared/domain/app-error.ts';
import type { FailureCode } from '../../src/shared/domain/failures.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

const done = { status: 'done', output: null } as const;
const second = 1_000;

/** The world outside: what a job of a test meets there. */
interface World {
  /** Null: all is well. */
  failure: FailureCode | null;
  retryAfter?: string;
  tries: number;
}

describe.each(Object.entries(engineStores))('what is missing, on %s', (_name, open) => {
  const { setup, restart, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  async function setupWorld(failure: FailureCode | null, options: Partial<World> = {}) {
    const world: World = { failure, tries: 0, ...options };
    const bundle = setup(
      async () => {
        world.tries += 1;
        const { failure: code, retryAfter } = world;
        if (code !== null) {
          const values = { server: 'mail.example' };
          throw new AppError(code, { values, ...(retryAfter !== undefined && { retryAfter }) });
        }
        return done;
      },
      { concurrency: 1 },
    );
    await bundle.engine.start();
    return { ...bundle, world };
  }

  describe('the network', () => {
    it('is waited for without using an attempt, by all that need it', async () => {
      const { enqueue, settle, job, world, engine } = await setupWorld('network-unreachable');
      const ids = [await enqueue(), await enqueue(), await enqueue()];
      await settle();
      expect(ids.map((id) => job(id).attempt)).toEqual([0, 0, 0]);
      expect(ids.map((id) => job(id).hold?.reason)).toEqual(['network', 'network', 'network']);
      // One job has found out; the others were spared it.
      expect(world.tries).toBe(1);
      expect(engine.listGates()).toMatchObject([{ reason: 'network', closedBy: 'engine' }]);
    });

    it('is looked for by a waiting job itself, less and less often', async () => {
      const { enqueue, settle, clock, world, engine } = await setupWorld('network-unreachable');
      await enqueue();
      await settle();
      const pauses: number[] = [];
      for (let probe = 0; probe < 8; probe += 1) {
        const until = engine.listGates()[0]?.until ?? 0;
        pauses.push((until - clock.now()) / second);
        await clock.advance(until - clock.now());
      }
      expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
      expect(world.tries).toBe(9);
    });

    it('lets everything go on once it is back', async () => {
      const { enqueue, settle, clock, job, world } = await setupWorld('network-unreachable');
      const ids = [await enqueue(), await enqueue()];
      await settle();
      world.failure = null;
      await clock.advance(5 * second);
      expect(ids.map((id) => job(id))).toMatchObject([
        { state: 'completed', attempt: 1, waits: 0 },
        { state: 'completed', attempt: 1 },
      ]);
    });

    it('is tried at once when somebody says that it is back', async () => {
      const { engine, enqueue, settle, job, world } = await setupWorld('network-unreachable');
      const id = await enqueue();
      await settle();
      world.failure = null;
      await engine.noteNetwork();
      await settle();
      expect(job(id).state).toBe('completed');
    });

    it('missing for one host leaves the jobs of others alone', async () => {
      const { enqueue, settle, job, world } = await setupWorld('network-unreachable');
      const a = await enqueue({}, { concurrencyKey: 'a.example' });
      await settle();
      world.failure = null;
      const b = await enqueue({}, { concurrencyKey: 'b.example' });
      const alsoA = await enqueue({}, { concurrencyKey: 'a.example' });
      await settle();
      expect(job(b).state).toBe('completed');
      expect([a, alsoA].map((id) => job(id).hold?.reason)).toEqual(['network', 'network']);
    });

    it('is still waited for after a restart', async () => {
      const { store, enqueue, settle } = await setupWorld('network-unreachable');
      const id = await enqueue();
      await settle();
      const next = restart(store, async () => done);
      await next.engine.start();
      await next.settle();
      expect(next.job(id)).toMatchObject({ state: 'pending', hold: { reason: 'network' } });
      await next.clock.advance(5 * second);
      expect(next.job(id).state).toBe('completed');
    });
  });

  it('a full disk holds all kinds, and is looked at again within 15 seconds', async () => {
    const { engine, enqueue, settle, clock, job, world } = await setupWorld('disk-full');
    const id = await enqueue();
    await settle();
    expect(engine.listGates()).toMatchObject([{ kind: '*', reason: 'disk-space' }]);
    await clock.advance(600 * second);
    const until = engine.listGates()[0]?.until ?? 0;
    expect(until - clock.now()).toBeLessThanOrEqual(15 * second);
    world.failure = null;
    await clock.advance(15 * second);
    expect(job(id).state).toBe('completed');
  });

  describe('a server that asks for fewer requests', () => {
    it.each([
      ['seconds', '120', 120],
      ['a date', new Date(FAKE_NOW + 90 * second).toUTCString(), 90],
    ])(
      'is obeyed to a tenth, said in %s, for all its callers',
      async (_form, retryAfter, seconds) => {
        const { enqueue, settle, job } = await setupWorld('rate-limited', { retryAfter });
        const key = { concurrencyKey: 'api.example' };
        const ids = [await enqueue({}, key), await enqueue({}, key)];
        await settle();
        const waits = ids.map((id) => ((job(id).hold?.until ?? 0) - FAKE_NOW) / second);
        expect(waits).toEqual([seconds * 1.05, seconds * 1.05]);
        expect(job(ids[1] ?? '').hold?.reason).toBe('rate-limit');
      },
    );
  });

  describe('a key that is refused', () => {
    it('is never retried: the job waits for the user, its reason with it', async () => {
      const { enqueue, settle, clock, job, world } = await setupWorld('provider-auth');
      const id = await enqueue();
      await settle();
      await clock.advance(3_600 * second);
      expect(world.tries).toBe(1);
      expect(job(id)).toMatchObject({
        ...{ state: 'pending', attempt: 0, hold: { reason: 'user', until: null } },
        failure: { code: 'provider-auth', values: { server: 'mail.example' } },
      });
    });

    it('holds what depends on it after the third time, under one reason', async () => {
      const { engine, enqueue, settle, world, job } = await setupWorld('provider-auth');
      const key = { concurrencyKey: 'mail.example' };
      const ids = [1, 2, 3, 4, 5].map(() => enqueue({}, key));
      const last = (await Promise.all(ids)).at(-1) ?? '';
      await settle();
      expect(world.tries).toBe(3);
      expect(engine.listGates()).toEqual([
        expect.objectContaining({ key: 'mail.example', reason: 'user', code: 'provider-auth' }),
      ]);
      expect(job(last)).toMatchObject({ attempt: 0, failure: null, hold: { reason: 'user' } });
    });

    it('goes on as a whole when the user has mended it', async () => {
      const { engine, enqueue, settle, world } = await setupWorld('provider-auth');
      const key = { concurrencyKey: 'mail.example' };
      await Promise.all([1, 2, 3, 4, 5].map(() => enqueue({}, key)));
      await settle();
      world.failure = null;
      await engine.letGoOn({ kind: '*', key: 'mail.example' });
      await settle();
      expect(engine.listGates()).toEqual([]);
      expect(new Set(engine.listJobs(9).map(({ state }) => state))).toEqual(new Set(['completed']));
    });

    it('counts only what comes one after another', async () => {
      const { engine, enqueue, settle, world } = await setupWorld('provider-auth');
      const run = async (failure: FailureCode | null) => {
        world.failure = failure;
        await enqueue();
        await settle();
      };
      for (const code of ['provider-auth', 'provider-auth', null, 'provider-auth'] as const) {
        await run(code);
      }
      await run('provider-quota');
      await run('provider-auth');
      expect(engine.listGates()).toEqual([]);
    });

    it('lets a single job go on when the user tries it again', async () => {
      const { engine, enqueue, settle, world, job } = await setupWorld('provider-auth');
      const id = await enqueue();
      await settle();
      world.failure = null;
      await engine.retry(id);
      await settle();
      expect(job(id)).toMatchObject({ state: 'completed', failure: null });
    });
  });

  describe('tries that are used up', () => {
    it('make a dead letter, which a failure that no try can mend does not', async () => {
      const { engine, enqueue, settle, clock, world } = await setupWorld('task-crashed');
      const dead = await enqueue();
      await settle();
      await clock.advance(10 * second);
      world.failure = 'file-unreadable';
      const failed = await enqueue();
      await settle();
      expect(engine.listDeadLetters({ limit: 9 }).map(({ id }) => id)).toEqual([dead]);
      expect(engine.getJob(failed)).toMatchObject({ state: 'failed', isDeadLetter: false });
    });

    it('are given anew to all dead letters of a kind', async () => {
      const { engine, enqueue, settle, clock, world } = await setupWorld('task-crashed');
      for (let count = 0; count < 3; count += 1) await enqueue();
      await settle();
      for (let turn = 0; turn < 9; turn += 1) await clock.advance(5 * second);
      expect(engine.listDeadLetters({ limit: 2 })).toHaveLength(2);
      world.failure = null;
      expect(await engine.redrive('nightmare')).toBe(0);
      expect(await engine.redrive('dream')).toBe(3);
      await settle();
      expect(engine.listDeadLetters({ limit: 9 })).toEqual([]);
      expect(engine.listJobs(9).every(({ state }) => state === 'completed')).toBe(true);
    });
  });
});
