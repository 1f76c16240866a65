/** How the workers are: plain numbers, counted since the app's start. */
import { z } from 'zod';
import { taskRunnerKinds } from './settings.ts';

export const workerGroupNames = ['cpu', 'ocr', 'network', 'alone'] as const;

export type WorkerGroupName = (typeof workerGroupNames)[number];

/**
 * What may become of a task's thread: it died under the task, was ended because the task did not
 * stop, or was ended because the task took too much memory.
 */
export const taskMishaps = ['crashed', 'terminated', 'tooLarge'] as const;

export type TaskMishap = (typeof taskMishaps)[number];

const count = z.number().int().nonnegative();

const workerGroupHealthSchema = z.object({
  /** `network` runs many tasks on one thread; `alone` runs tasks under which a process died, one at a time in a process of its own. */
  name: z.enum(workerGroupNames),
  /** Tasks that it can run at once. */
  threads: count,
  /** Tasks that it runs now. */
  busy: count,
  /** Those, the longest first: the name of the task, and for how many milliseconds it has run. */
  running: z.array(z.object({ task: z.string(), forMs: count })).readonly(),
  /** Tasks that wait for a free thread now. */
  waiting: count,
  crashed: count,
  terminated: count,
  tooLarge: count,
});

export type WorkerGroupHealth = Readonly<z.output<typeof workerGroupHealthSchema>>;

export const workersHealthSchema = z.object({
  runner: z.enum(taskRunnerKinds),
  /** How often the child process was started again; 0 without one. */
  restarts: count,
  groups: z.array(workerGroupHealthSchema).readonly(),
});

export type WorkersHealth = Readonly<z.output<typeof workersHealthSchema>>;
