/** `system.*`: what is running here. */
import type { TaskPool } from '../services/task-pool/pool-front.ts';
import type { Implementer } from './implementer.ts';

export interface SystemInfo {
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'cli';
}

interface SystemParts {
  readonly info: SystemInfo;
  readonly tasks: Pick<TaskPool, 'health'>;
}

export function createSystemRouter(os: Implementer, { info, tasks }: SystemParts) {
  return {
    info: os.system.info.handler(() => ({ ...info })),
    workers: os.system.workers.handler(() => tasks.health()),
  };
}
