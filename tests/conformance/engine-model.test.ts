import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Engine } from '../../src/main/engine/engine.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { AppError } from '../../src/shared/domain/app-error.ts';
import { createEngineBundle, type EngineBundle } from '../support/engine-bundle.ts';
import { dream, engineStores, type Handler, type OpenStore } from '../support/engine-lab.ts';
import { EngineModel, type ModelJob } from '../support/engine-model.ts';
import { createFakeClock } from '../support/fake-clock.ts';

/** What the test tells a running handler to do next. */
type Order = 'step' | 'finish' | 'fail' | 'fail for good';

interface World {
  readonly bundle: EngineBundle<unknown>;
  /** Gives an order to the attempt that is running a job now. */
  readonly orders: Map<string, (order: Order) => void>;
  restart(isGraceful: boolean): Promise<void>;
  end(): Promise<void>;
}

class Command implements fc.AsyncCommand<EngineModel, World> {
  readonly #name: string;
  readonly #run: (model: EngineModel, world: World) => Promise<void> | void;

  constructor(name: string, run: (model: EngineModel, world: World) => Promise<void> | void) {
    this.#name = name;
    this.#run = run;
  }

  check = () => true;

  async run(model: EngineModel, world: World): Promise<void> {
    await this.#run(model, world);
    await world.bundle.settle();
    const { engine } = world.bundle;
    const real = engine.listJobs(1_000).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(real)).toEqual(model.states());
  }

  toString = () => this.#name;
}

const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[index % items.length];

const rankOf = (engine: Engine<unknown>, id: string) => engine.getJob(id)?.rank ?? 0;

/** An order to one of the running jobs, and what the model makes of it. */
function order(given: Order, index: number, effect: (model: EngineModel, job: ModelJob) => void) {
  return new Command(`${given} ${index}`, (model, { orders }) => {
    const job = pick(model.running(), index);
    if (job === undefined) return;
    orders.get(job.id)?.(given);
    effect(model, job);
  });
}

/** Drawn as often as three others. */
const likely = <T>(arbitrary: fc.Arbitrary<T>) => [arbitrary, arbitrary, arbitrary];

const index = fc.nat({ max: 7 });
const commands = [
  fc.integer({ min: 1, max: 10 }).map(
    (priority) =>
      new Command(`enqueue at ${priority}`, async (model, { bundle }) => {
        const id = await bundle.enqueue({}, { priority });
        model.enqueue(id, rankOf(bundle.engine, id));
      }),
  ),
  index.map((n) => order('step', n, (_model, job) => Object.assign(job, { hasCheckpoint: true }))),
  index.map((n) => order('finish', n, (model, job) => model.end(job, 'completed'))),
  ...likely(index.map((n) => order('fail', n, (model, job) => model.failTry(job)))),
  index.map((n) => order('fail for good', n, (model, job) => model.end(job, 'failed'))),
  index.map(
    (n) =>
      new Command(`cancel ${n}`, async (model, { bundle }) => {
        const job = pick(model.jobs, n);
        if (job === undefined) return;
        await bundle.engine.cancel(job.id);
        if (job.state === 'pending' || job.state === 'running') model.end(job, 'cancelled');
      }),
  ),
  index.map(
    (n) =>
      new Command(`retry ${n}`, async (model, { bundle }) => {
        const ended = model.jobs.filter(({ state }) => state === 'failed' || state === 'cancelled');
        const job = pick(ended, n);
        if (job === undefined) return;
        await bundle.engine.retry(job.id);
        model.requeue(job, rankOf(bundle.engine, job.id));
      }),
  ),
  fc.constant(
    new Command('crash', async (model, world) => {
      await world.restart(false);
      model.crash();
    }),
  ),
  ...likely(
    fc.constant(
      new Command('crash and resume', async (model, world) => {
        await world.restart(false);
        model.crash();
        await world.bundle.engine.resume();
        model.pause(false);
      }),
    ),
  ),
  fc.constant(
    new Command('stop and start', async (model, world) => {
      await world.restart(true);
      model.stop();
    }),
  ),
  fc.boolean().map(
    (isPaused) =>
      new Command(isPaused ? 'pause' : 'resume', async (model, { bundle: { engine } }) => {
        await (isPaused ? engine.pause() : engine.resume());
        model.pause(isPaused);
      }),
  ),
  fc.constantFrom(1, 2, 5, 65).map(
    (seconds) =>
      new Command(`${seconds} s pass`, async (model, { bundle: { clock } }) => {
        await clock.advance(seconds * 1_000);
        model.advance(seconds * 1_000);
      }),
  ),
  fc.integer({ min: -86_400, max: 86_400 }).map(
    (seconds) =>
      new Command(`the clock jumps by ${seconds} s`, async (model, { bundle }) => {
        const { engine, clock } = bundle;
        const { isPaused } = model;
        // Paused meanwhile: when each hold ends then is not the model's business, but that it does.
        await engine.pause();
        model.pause(true);
        clock.jumpTo(clock.now() + seconds * 1_000);
        await clock.advance(70_000);
        model.jump(seconds * 1_000, 70_000);
        if (!isPaused) await engine.resume();
        model.pause(isPaused);
      }),
  ),
];

/** Does what it is ordered, one order after another. */
function obedient(orders: World['orders']): Handler {
  // Never the same name twice, so that every ordered step leaves a checkpoint of its own.
  let steps = 0;
  return async (ctx) => {
    while (true) {
      const given = await new Promise<Order>((resolve, reject) => {
        orders.set(ctx.jobId, resolve);
        ctx.signal.addEventListener('abort', () => reject(ctx.signal.reason), { once: true });
      });
      if (given === 'finish') return { status: 'done', output: null };
      if (given === 'fail') throw new AppError('task-crashed');
      if (given === 'fail for good') throw new AppError('file-unreadable');
      steps += 1;
      await ctx.step(`step:${steps}`, { output: z.null() }, async () => null);
    }
  };
}

/** The store as one start of the program sees it: after its death nothing of it is written. */
function mortal(store: JobStore<unknown>) {
  let isDead = false;
  const write: typeof store.write = (work) =>
    isDead ? new Promise(() => {}) : store.write((tx) => work(tx));
  return {
    store: { ...store, write },
    die: () => {
      isDead = true;
    },
  };
}

/** Starts of the program, one after another, on the same store. */
async function createWorld({ store, close }: OpenStore) {
  const clock = createFakeClock();
  const orders: World['orders'] = new Map();
  const kind = dream(obedient(orders), { concurrency: 2, timeoutMs: 1e12 });
  const begin = async () => {
    const life = mortal(store);
    const bundle = createEngineBundle(life.store, [kind], { clock });
    await bundle.engine.start();
    return { ...life, bundle };
  };
  let life = await begin();
  const world: World = {
    get bundle() {
      return life.bundle;
    },
    orders,
    async restart(isGraceful) {
      orders.clear();
      if (isGraceful) await life.bundle.engine.stop();
      life.die();
      life = await begin();
    },
    async end() {
      await life.bundle.engine.stop();
      await close();
    },
  };
  return { world, clock };
}

describe.each(Object.entries(engineStores))('the engine and its model on %s', (_name, open) => {
  it('agree on every job after any sequence of commands', { timeout: 300_000 }, async () => {
    // Long sequences: the rules about deaths and tries show only after several of them.
    const sequences = fc.array(fc.oneof(...commands), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const { world, clock } = await createWorld(open());
        const setup = () => ({ model: new EngineModel(clock.now()), real: world });
        await fc.asyncModelRun(setup, sequence).finally(world.end);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
