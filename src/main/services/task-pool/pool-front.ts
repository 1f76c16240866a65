/** The front of a task pool, whatever is behind it: each task waits for a slot of its lane. */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { WorkerGroupHealth, WorkersHealth } from '../../../shared/domain/worker-health.ts';
import type { TaskInput, TaskName, TaskOutput } from '../../../shared/tasks.ts';
import type { TaskOptions, TaskRunner } from '../../engine/ports.ts';
import type { Lane } from './lane.ts';

export interface PoolTaskOptions extends TaskOptions {
  /** Called when the task has begun on its thread, where its time begins. */
  readonly onStarted?: () => void;
}

/** A task to run, its name and input not checked yet. */
export interface NamedTask extends PoolTaskOptions {
  readonly name: TaskName;
  readonly input: unknown;
}

export interface TaskPool extends TaskRunner {
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options: PoolTaskOptions,
  ): Promise<TaskOutput<Name>>;
  health(): WorkersHealth;
  /**
   * Bytes that the workers hold in memory, asked of them now: heaps and buffers of the threads, or
   * all of their process. Null where they are too busy to answer.
   */
  memory(): Promise<number | null>;
}

export interface PoolFront {
  readonly isClosing: boolean;
  /** Runs it once its lane has a free slot; frees the slot when that has settled. */
  run(task: NamedTask, lane: Lane): Promise<unknown>;
  health(): readonly WorkerGroupHealth[];
  /** What waits fails with `task-crashed`, and so does what comes later. */
  close(): void;
}

export function createPoolFront(
  lanes: readonly Lane[],
  runNow: (task: NamedTask, lane: Lane) => Promise<unknown>,
): PoolFront {
  const closing = new AbortController();
  return {
    get isClosing() {
      return closing.signal.aborted;
    },
    async run(task, lane) {
      const signal = AbortSignal.any([task.signal, closing.signal]);
      await lane.slots.take(signal);
      const end = lane.begin(task.name);
      try {
        signal.throwIfAborted();
        return await runNow(task, lane);
      } finally {
        end();
        lane.slots.free();
      }
    },
    health: () => lanes.map((lane) => lane.health()),
    close: () => closing.abort(new AppError('task-crashed')),
  };
}
