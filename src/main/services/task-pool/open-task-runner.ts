/** Opens the task pool where it is to run. */
import type { TaskRunnerKind } from '../../../shared/domain/settings.ts';
import { type ChildTaskPoolOptions, createChildTaskPool } from './child/child-task-pool.ts';
import { forkPoolProcess } from './child/fork-pool-process.ts';
import type { StartPoolProcess } from './child/pool-process.ts';
import type { TaskPool } from './pool-front.ts';
import { createTaskPool } from './task-pool.ts';

export interface TaskRunnerOptions extends Omit<ChildTaskPoolOptions, 'start'> {
  readonly kind: TaskRunnerKind;
  /** How a process is started. Default: as Node does it. */
  readonly start?: StartPoolProcess | undefined;
}

export function openTaskRunner({ kind, start, ...options }: TaskRunnerOptions): TaskPool {
  if (kind === 'threads') return createTaskPool(options);
  return createChildTaskPool({ ...options, start: start ?? forkPoolProcess });
}
