/** Where hosts ask for backups, and where they are asked for by themselves. */
import type { RestoreReason } from '../../../shared/domain/backup.ts';
import type { Job } from '../../engine/job.ts';
import type { BackupSummary, Backups } from './backups.ts';

/** The part of the engine that is needed. */
interface JobQueue<Tx> {
  write<T>(work: (tx: Tx) => T): Promise<T>;
  enqueue(
    tx: Tx,
    request: {
      readonly kind: string;
      readonly args: unknown;
      readonly label: string;
      readonly priority?: number;
      readonly idempotencyKey: string;
    },
  ): { readonly job: Job };
}

export interface BackupStatus {
  /** Milliseconds since 1970. */
  readonly lastBackupAt: number | null;
  /** A backup took the database's place: when, why, and which one. */
  readonly lastRestore: {
    readonly at: number;
    readonly reason: RestoreReason;
    readonly from: string;
  } | null;
}

export interface BackupDesk {
  list(): Promise<readonly BackupSummary[]>;
  status(): Promise<BackupStatus>;
  /** Queues one; where one is queued or being made already, that is it. */
  make(reason: 'asked' | 'changes'): Promise<Job>;
}

/** One that somebody waits for; the others have the priority of their kind. */
const askedPriority = 3;

export function createBackupDesk<Tx>(parts: {
  readonly engine: JobQueue<Tx>;
  readonly backups: Pick<Backups, 'list' | 'newest' | 'lastRestore'>;
}): BackupDesk {
  const { engine, backups } = parts;
  return {
    list: backups.list,
    async status() {
      const newest = await backups.newest();
      return { lastBackupAt: newest?.at ?? null, lastRestore: await backups.lastRestore() };
    },
    async make(reason) {
      const request = { kind: 'back-up', args: { reason }, label: 'Backup' };
      const rest = {
        ...(reason === 'asked' && { priority: askedPriority }),
        idempotencyKey: 'back-up',
      };
      const { job } = await engine.write((tx) => engine.enqueue(tx, { ...request, ...rest }));
      return job;
    },
  };
}
