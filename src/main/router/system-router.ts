/** `system.*`: what is running here. */
import type { ProgramHealth } from '../services/health/program-health.ts';
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
  readonly tasks: Pick<TaskPool, 'health' | 'memory'>;
  readonly programHealth: () => Promise<ProgramHealth>;
}

export function createSystemRouter(os: Implementer, parts: SystemParts) {
  const { info, integrity, tasks } = parts;
  return {
    info: os.system.info.handler(() => ({ ...info })),
    integrity: os.system.integrity.handler(() => integrity.report()),
    workers: os.system.workers.handler(async () => ({
      ...tasks.health(),
      memoryBytes: await tasks.memory(),
    })),
    health: os.system.health.handler(() => parts.programHealth()),
  };
}
