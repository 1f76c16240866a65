/** A group of equal threads, seen from outside: a slot a thread, and what became of tasks there. */
import type {
  TaskMishap,
  WorkerGroupHealth,
  WorkerGroupName,
} from '../../../shared/domain/worker-health.ts';
import type { Logger } from '../../engine/ports.ts';
import { createSlots, type SlotGrowth, type Slots } from './slots.ts';

export interface Lane {
  readonly name: WorkerGroupName;
  readonly slots: Slots;
  /** A task takes its thread; what is given back is to be called when that is free again. */
  begin(task: string): () => void;
  /** Counts it and writes it to the log. */
  note(mishap: TaskMishap, task: string): void;
  health(): WorkerGroupHealth;
}

export interface LaneOptions {
  readonly name: WorkerGroupName;
  readonly threads: number;
  readonly logger: Logger;
  /** Default: all threads are used from the beginning. */
  readonly growth?: SlotGrowth;
}

const sentences = {
  crashed: 'A worker died under its task',
  terminated: 'Ended the worker of a task that did not stop',
  tooLarge: 'Ended the worker of a task that took too much memory',
} as const satisfies Record<TaskMishap, string>;

export function createLane({ name, threads, logger, growth }: LaneOptions): Lane {
  const slots = createSlots(threads, growth);
  const running = new Set<{ readonly task: string; readonly since: number }>();
  const count = { crashed: 0, terminated: 0, tooLarge: 0 };
  return {
    ...{ name, slots },
    begin(task) {
      const one = { task, since: performance.now() };
      running.add(one);
      return () => void running.delete(one);
    },
    note(mishap, task) {
      count[mishap] += 1;
      logger.warn({ task, workers: name }, sentences[mishap]);
    },
    health() {
      const now = performance.now();
      // In the order in which they began.
      const tasks = Array.from(running, ({ task, since }) => ({
        task,
        forMs: Math.max(0, Math.round(now - since)),
      }));
      const { taken: busy, waiting } = slots;
      return { name, threads, busy, running: tasks, waiting, ...count };
    },
  };
}
