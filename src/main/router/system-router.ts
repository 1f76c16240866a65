/** `system.*`: what is running here. */
import type { TaskPool } from '../services/task-pool/pool-front.ts';
import type { IntegrityReport } from '../store/integrity-guard.ts';
import type { Implementer } from './implementer.ts';

export interface SystemInfo {
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'cli';
}

export interface SystemParts {
  readonly info: SystemInfo;
  readonly integrity: { report(): IntegrityReport };
  readonly tasks: Pick<TaskPool, 'health'>;
}

export function createSystemRouter(os: Implementer, { info, integrity, tasks }: SystemParts) {
  return {
    info: os.system.info.handler(() => ({ ...info })),
    integrity: os.system.integrity.handler(() => integrity.report()),
    workers: os.system.workers.handler(() => tasks.health()),
  };
}
