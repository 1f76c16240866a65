/** A group of equal threads, seen from outside: a slot a thread, and what became of tasks there. */
import type {
  TaskMishap,
  WorkerGroupHealth,
  WorkerGroupName,
} from '../../../shared/domain/worker-health.ts';
import type { Logger } from '../../engine/ports.ts';
import { createSlots, type Slots } from './slots.ts';

export interface Lane {
  readonly name: WorkerGroupName;
  readonly slots: Slots;
  /** Counts it and writes it to the log. */
  note(mishap: TaskMishap, task: string): void;
  health(): WorkerGroupHealth;
}

export interface LaneOptions {
  readonly name: WorkerGroupName;
  readonly threads: number;
  readonly logger: Logger;
}

const sentences = {
  crashed: 'A worker died under its task',
  terminated: 'Ended the worker of a task that did not stop',
  tooLarge: 'Ended the worker of a task that took too much memory',
} as const satisfies Record<TaskMishap, string>;

export function createLane({ name, threads, logger }: LaneOptions): Lane {
  const slots = createSlots(threads);
  const count = { crashed: 0, terminated: 0, tooLarge: 0 };
  return {
    ...{ name, slots },
    note(mishap, task) {
      count[mishap] += 1;
      logger.warn({ task, workers: name }, sentences[mishap]);
    },
    health: () => ({ name, threads, busy: slots.taken, waiting: slots.waiting, ...count }),
  };
}
