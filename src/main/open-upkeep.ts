/** Joins what looks after the data: the reader beside the main thread, checks, and cleaning up. */

import type { Settings } from '../shared/domain/settings.ts';
import type { Desk } from './engine/desk.ts';
import type { Clock, JobStore, Logger } from './engine/ports.ts';
import { createCleanUp } from './pipelines/clean-up/clean-up.ts';
import type { Backups } from './services/backups/backups.ts';
import type { BlobStore } from './services/blobs/blob-store.ts';
import { removeOldLogs } from './services/log/remove-old-logs.ts';
import { unpackedFile } from './services/task-pool/unpacked-file.ts';
import { createDomainEventTable } from './store/domain-event-table.ts';
import { createFactTable } from './store/fact-table.ts';
import { createIntegrityGuard } from './store/integrity-guard.ts';
import { createModelTables } from './store/models/model-tables.ts';
import type { openDatabase } from './store/open-database.ts';
import { createOrphanTable } from './store/orphan-table.ts';
import { createOutboxTable } from './store/outbox-table.ts';
import { createStoreReader } from './store/reader/store-reader.ts';
import { createResumeLineTable } from './store/resume-line-table.ts';
import { createRetentionTable } from './store/retention-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface UpkeepOptions {
  readonly db: ReturnType<typeof openDatabase>;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly store: Pick<JobStore<SqliteTx>, 'listRunningJobs'>;
  readonly blobs: BlobStore;
  readonly backups: Pick<Backups, 'listBlobsInBackups'>;
  readonly readSettings: () => Settings;
  /** The module of the reader's thread; from source by default. */
  readonly readerEntry: URL | undefined;
  /** The engine, which is made after this. */
  readonly desk: () => Pick<Desk<SqliteTx>, 'write'>;
}

export function openUpkeep(options: UpkeepOptions) {
  const { db, dataFolder, clock, logger, store, blobs, backups, readerEntry, desk } = options;
  const write = <T>(work: (tx: SqliteTx) => T): Promise<T> => desk().write(work);
  const entryFile = readerEntry && unpackedFile(readerEntry);
  const reader = createStoreReader({ db, clock, logger, ...(entryFile && { entryFile }) });
  const integrity = createIntegrityGuard({
    ...{ facts: createFactTable(db), reader, write, clock, logger },
    isIdle: () => store.listRunningJobs().length === 0,
  });
  const retention = createRetentionTable(db, clock);
  const cleanUp = createCleanUp<SqliteTx>({
    ...{ now: clock.now, write, blobs, orphans: createOrphanTable(db) },
    keptDays() {
      const { keepJobsDays, keepLogsDays, keepAuditDays } = options.readSettings();
      return { jobs: keepJobsDays, logs: keepLogsDays, audit: keepAuditDays };
    },
    removeOld: {
      jobs: retention.removeOldJobs,
      resumes: createResumeLineTable(db, clock).removeOld,
      audit: retention.removeOldAudit,
      events: createDomainEventTable(db).removeOld,
      deliveries: createOutboxTable(db).removeOld,
      modelCalls: createModelTables(db, clock).removeOld,
    },
    removeOldLogs: (before) => removeOldLogs(dataFolder, before),
    listUnreferenced: async (hashes) =>
      (await reader.run('unreferenced-blobs', { hashes: [...hashes] })).hashes,
    listBlobsInBackups: backups.listBlobsInBackups,
  });
  return { reader, integrity, cleanUp };
}
