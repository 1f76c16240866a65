/**
 * The task pool in a child process, so that native code that crashes takes neither the window nor
 * the engine with it.
 *
 * When the process dies nobody can tell which of its tasks it was. So a new one takes over what
 * waits, at once, and those that were running are each run once more, one at a time, in a process
 * of their own: only the one that ends that, too, fails. Tasks only compute a value of what they
 * are given, so a second run does no harm; calls over the network are not made twice.
 */
import { AppError } from '../../../../shared/domain/app-error.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../../../shared/tasks.ts';
import type { Logger } from '../../../engine/ports.ts';
import { answerInTime } from '../answer-in-time.ts';
import { createLane, type Lane } from '../lane.ts';
import { laneOf } from '../lane-of.ts';
import {
  createPoolFront,
  type NamedTask,
  type PoolTaskOptions,
  type TaskPool,
} from '../pool-front.ts';
import { type PoolSizeChanges, type PoolSizes, poolSizesSchema } from '../pool-sizes.ts';
import { type SetAlarm, setSystemAlarm } from '../set-alarm.ts';
import { supervise } from '../supervise.ts';
import { timeoutOf } from '../timeout-of.ts';
import { ChildDied } from './child-died.ts';
import { createChildKeeper } from './child-keeper.ts';
import { createConvicts } from './convicts.ts';
import { startPoolChild } from './pool-child.ts';
import type { StartPoolProcess } from './pool-process.ts';

export interface ChildTaskPoolOptions extends PoolSizeChanges {
  /** The worker threads' module: `src/workers/entry.ts` from source, `workers/entry.js` when built. */
  readonly entry: URL;
  /** The process's module, `pool-host` beside it. */
  readonly host: URL;
  readonly start: StartPoolProcess;
  readonly logger: Logger;
  /** Measures the time limits of tasks. Default: the system's timers. */
  readonly setAlarm?: SetAlarm;
}

/**
 * Milliseconds beyond the grace in which the process itself ends a thread that does not stop: one
 * that is deep in native code can only be ended with its process.
 */
const processGraceMs = 2_500;

/** The process starts at once, with its threads for CPU work. */
export function createChildTaskPool(options: ChildTaskPoolOptions): TaskPool {
  const { logger, setAlarm = setSystemAlarm } = options;
  const sizes = poolSizesSchema.parse(options);
  const lanes = {
    cpu: createLane({ name: 'cpu', threads: sizes.cpuThreads, logger }),
    ocr: createLane({ name: 'ocr', threads: sizes.ocrThreads, logger }),
    network: createLane({ name: 'network', threads: sizes.networkCalls, logger }),
    alone: createLane({ name: 'alone', threads: 1, logger }),
  };
  const convicts = createConvicts();
  const keep = (childSizes: PoolSizes, lane?: Lane) =>
    createChildKeeper({
      staysWarm: lane === undefined,
      start: (onEnd) =>
        startPoolChild({
          ...{ ...options, sizes: childSizes, onEnd },
          onMishap: (mishap, task, group) => (lane ?? lanes[group]).note(mishap, task),
        }),
    });
  const main = keep(sizes);
  const ward = keep({ ...sizes, cpuThreads: 1, ocrThreads: 1 }, lanes.alone);

  const front = createPoolFront(Object.values(lanes), (task, lane) => {
    const child = (lane === lanes.alone ? ward : main).current();
    const onStarted = (): void => {
      run.restartTime();
      task.onStarted?.();
    };
    const { name, input, signal, timeoutMs, onProgress } = task;
    const run = supervise(child.run({ name, input, onStarted, onProgress }), {
      ...{ signal, timeoutMs, setAlarm, graceMs: sizes.graceMs + processGraceMs },
      toTimeout: () => timeoutOf(task),
      onTerminated: () => lane.note('terminated', name),
    });
    return run.output;
  });

  /** Runs it in the lane; a death of the process comes out as how many were in it. */
  async function runOrDie(task: NamedTask, lane: Lane): Promise<unknown> {
    try {
      return await front.run(task, lane);
    } catch (error) {
      if (!(error instanceof ChildDied)) throw error;
      if (front.isClosing) throw new AppError('task-crashed', { cause: error });
      if (lane === lanes.network) throw new AppError('task-crashed', { cause: error });
      if (error.callCount > 1) return await runAlone(task);
      convicts.add(task);
      lane.note('crashed', task.name);
      throw new AppError('task-crashed', { cause: error });
    }
  }

  async function runAlone(task: NamedTask): Promise<unknown> {
    try {
      return await runOrDie(task, lanes.alone);
    } finally {
      const { taken, waiting } = lanes.alone.slots;
      if (taken + waiting === 0) void ward.end();
    }
  }

  main.current();
  return {
    run<Name extends TaskName>(name: Name, input: TaskInput<Name>, run: PoolTaskOptions) {
      const task = { ...run, name, input };
      const lane = lanes[laneOf(name)];
      const output = convicts.has(task) ? runAlone(task) : runOrDie(task, lane);
      // The process's value was checked against the task's schema.
      return output as Promise<TaskOutput<Name>>;
    },
    async close() {
      front.close();
      await Promise.all([main.end(), ward.end()]);
    },
    memory: () => answerInTime(main.present?.memory() ?? Promise.resolve(0), setSystemAlarm),
    health: () => ({
      runner: 'child-process',
      restarts: Math.max(0, main.starts - 1),
      groups: front.health(),
    }),
  };
}
