import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/shared/domain/app-error.ts';
import type { FailureCode } from '../../src/shared/domain/failures.ts';
import { createEngineLab, engineStores } from '../support/engine-lab.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';

const done = { status: 'done', output: null } as const;
const hour = 3_600_000;
const gateKey = 'model:elsewhere:1';
const later = new Date(FAKE_NOW + hour).toUTCString();

/** Jobs that say `pays` need the server, whether they have its key or not. */
describe.each(Object.entries(engineStores))('what only some jobs need, on %s', (_name, open) => {
  const { setup, cleanUp } = createEngineLab(open);
  afterEach(cleanUp);

  async function setupServer(failure: FailureCode | null, retryAfter?: string) {
    const world = { failure, tries: 0 };
    const bundle = setup(
      async (_ctx, args) => {
        if (args !== 'pays') return done;
        world.tries += 1;
        if (world.failure === null) return done;
        const values = { server: 'models.example.org', model: 'm' };
        const asked = retryAfter === undefined ? {} : { retryAfter };
        throw new AppError(world.failure, { values, gateKey, ...asked });
      },
      { concurrency: 1 },
    );
    await bundle.engine.start();
    return { ...bundle, world };
  }

  it('holds the job that met it and those with its key, and nobody else of the kind', async () => {
    const { engine, enqueue, settle, job, world } = await setupServer('budget-used-up', later);
    const met = await enqueue('pays');
    await settle();
    const [keyed, other] = [await enqueue('pays', { concurrencyKey: gateKey }), await enqueue()];
    await settle();
    const until = FAKE_NOW + hour;
    expect(job(met)).toMatchObject({ attempt: 0, hold: { reason: 'budget', until } });
    expect(job(keyed)).toMatchObject({ attempt: 0, hold: { reason: 'budget', until } });
    expect(job(other).state).toBe('completed');
    expect(world.tries).toBe(1);
    expect(engine.listGates()).toMatchObject([{ kind: '*', key: gateKey, reason: 'budget' }]);
  });

  it('is looked at again at the time that was named, and not before', async () => {
    const { enqueue, settle, clock, job, world } = await setupServer('budget-used-up', later);
    const ids = [await enqueue('pays'), await enqueue('pays', { concurrencyKey: gateKey })];
    await settle();
    await clock.advance(hour - 1);
    expect(world.tries).toBe(1);
    world.failure = null;
    await clock.advance(1);
    expect(ids.map((id) => job(id).state)).toEqual(['completed', 'completed']);
  });

  it('lets all go on at once when it may be there again', async () => {
    const { engine, enqueue, settle, job, world } = await setupServer('budget-used-up', later);
    const ids = [await enqueue('pays'), await enqueue('pays', { concurrencyKey: gateKey })];
    await settle();
    world.failure = null;
    await engine.lookAgain(['network']);
    await settle();
    expect(ids.map((id) => job(id).state)).toEqual(['pending', 'pending']);
    await engine.lookAgain(['budget']);
    await settle();
    expect(ids.map((id) => job(id).state)).toEqual(['completed', 'completed']);
  });

  it('goes on when the user has mended what it was about, there and nowhere else', async () => {
    const { engine, enqueue, settle, job, world } = await setupServer('provider-auth');
    const ids = await Promise.all([1, 2, 3].map(() => enqueue('pays')));
    await settle();
    // The third time it is what all with that key wait for.
    const keyed = await enqueue('pays', { concurrencyKey: gateKey });
    await settle();
    expect(world.tries).toBe(3);
    world.failure = null;
    await engine.noteMended(['provider-auth'], 'model:elsewhere:2');
    await engine.noteMended(['provider-quota'], gateKey);
    await settle();
    expect(job(keyed)).toMatchObject({ hold: { reason: 'user' } });
    await engine.noteMended(['provider-auth'], gateKey);
    await settle();
    expect([...ids, keyed].map((id) => job(id).state)).toEqual(Array(4).fill('completed'));
    expect(engine.listGates()).toEqual([]);
  });

  it('has a rate for some keys only', async () => {
    const isFor = (key: string) => key === 'far';
    const perKey = { concurrency: 9, ratePerKey: { perMinute: 6, burst: 1, isFor } };
    const { engine, enqueue, settle, job } = setup(async () => done, perKey);
    await engine.start();
    const ids: string[] = [];
    for (const concurrencyKey of ['far', 'far', 'near', 'near']) {
      ids.push(await enqueue({}, { concurrencyKey }));
    }
    await settle();
    const isDone = (id: string) => job(id).state === 'completed';
    expect(ids.map(isDone)).toEqual([true, false, true, true]);
  });
});
