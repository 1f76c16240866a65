/** Opens the task pool where it is to run. */
import type { TaskRunnerKind } from '../../../shared/domain/settings.ts';
import { createChildTaskPool } from './child/child-task-pool.ts';
import { forkPoolProcess } from './child/fork-pool-process.ts';
import type { StartPoolProcess } from './child/pool-process.ts';
import type { TaskPool } from './pool-front.ts';
import { createTaskPool, type TaskPoolOptions } from './task-pool.ts';

export interface PoolProcessOptions {
  /** Its module: by default the one in the source, `workers/pool-host.js` when built. */
  readonly host?: URL;
  /** How it is started. Default: as Node does it. */
  readonly start?: StartPoolProcess;
}

export interface TaskRunnerOptions extends TaskPoolOptions, PoolProcessOptions {
  readonly kind: TaskRunnerKind;
}

export function openTaskRunner({ kind, ...options }: TaskRunnerOptions): TaskPool {
  if (kind === 'threads') return createTaskPool(options);
  const host = new URL('../../../workers/pool-host.ts', import.meta.url);
  return createChildTaskPool({ host, start: forkPoolProcess, ...options });
}
