/** An engine on a store of the test's choice, with a clock that the test moves. */
import { createAwakeClock } from '../../src/main/engine/awake-clock.ts';
import type { JobDefinition } from '../../src/main/engine/define-job.ts';
import type { EngineOptions } from '../../src/main/engine/duties.ts';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import type { Job } from '../../src/main/engine/job.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import type { EngineEvent } from '../../src/main/engine/recorder.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryFiles } from './memory-files.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';

export interface EngineBundle<Tx> {
  readonly engine: Engine<Tx>;
  readonly clock: FakeClock;
  readonly events: readonly EngineEvent[];
  /** Queues a job of the kind `dream` (or another) and gives its id. */
  enqueue(args?: unknown, request?: Partial<Parameters<Engine<Tx>['enqueue']>[1]>): Promise<string>;
  job(id: string): Job;
  /** Lets the engine do what is ready now. */
  settle(): Promise<void>;
}

let ids = 0;
function newId(): string {
  ids += 1;
  return numberedId(ids);
}

export function createEngineBundle<Tx>(
  store: JobStore<Tx>,
  definitions: readonly JobDefinition<Tx>[],
  overrides: Partial<EngineOptions<Tx>> & { readonly clock?: FakeClock } = {},
): EngineBundle<Tx> {
  const clock = overrides.clock ?? createFakeClock();
  const engine = createEngine<Tx>({
    ...{ store, definitions, newId, logger: silentLogger, random: () => 0.5 },
    files: createMemoryFiles(),
    awakeClock: createAwakeClock(clock, store.readAwakeMs()),
    ...overrides,
    clock,
  });
  const events: EngineEvent[] = [];
  engine.listen((event) => events.push(event));
  return {
    engine,
    clock,
    events,
    async enqueue(args = {}, request = {}) {
      const wanted = { kind: 'dream', args, label: 'a dream', ...request };
      const { job } = await engine.write((tx) => engine.enqueue(tx, wanted));
      return job.id;
    },
    job(id) {
      const job = engine.getJob(id);
      if (job === null) throw new TypeError(`no job ${id}`);
      return job;
    },
    settle: clock.settle,
  };
}
