/** A data folder with backups beside it, for tests that fill it, damage it and go back. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ALL_KINDS } from '../../src/main/engine/gate.ts';
import { type Backups, createBackups } from '../../src/main/services/backups/backups.ts';
import { openBlobStore } from '../../src/main/services/blobs/blob-store.ts';
import { backupOperations } from '../../src/main/store/backup/backup-operations.ts';
import { peekDatabase } from '../../src/main/store/backup/peek-database.ts';
import { decodeJson } from '../../src/main/store/codec.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createResumeTable } from '../../src/main/store/resume-table.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { createFakeClock } from './fake-clock.ts';
import { makeResumeVersion } from './make-resume-version.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';
import { newJob } from './store-lab.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Here and now: starting a thread for each would be most of the time that the tests take. */
const databases = {
  ...backupOperations,
  peek: async (database: { readonly path: string }) => peekDatabase(database),
};

/** @param dataFolder a new one by default */
export function createBackupLab(
  dataFolder = join(temporaryFolder(), 'data'),
  reach?: (place: string) => void,
) {
  const clock = createFakeClock();
  const database = join(dataFolder, 'nightshift.db');
  const backups: Backups = createBackups({
    ...{ dataFolder, databases, decode: decodeJson, logger: silentLogger },
    ...{ appVersion: '1.2.3', schemaVersion: migrations.length, pausedKind: ALL_KINDS },
    ...{ now: clock.now, reach },
  });

  /** Opens the database as the app does, for as long as `use` runs. */
  async function withStore<T>(use: (parts: OpenStore) => Promise<T>): Promise<T> {
    const blobs = await openBlobStore(join(dataFolder, 'blobs'));
    const db = openDatabase(database);
    const store = createSqliteJobStore(db, clock);
    try {
      return await use({ db, store, blobs, resumes: createResumeTable(db, clock) });
    } finally {
      await store.close();
      db.close();
    }
  }

  return {
    ...{ backups, clock, dataFolder, database, withStore },
    folder: `${dataFolder}-backups`,
    /** Adds a résumé with its file, and gives the file's hash. */
    addResume: (text: string) =>
      withStore(async ({ store, blobs, resumes }) => {
        const { hash } = await blobs.put(Buffer.from(text));
        const version = makeResumeVersion({ id: randomUUID(), blobHash: hash, fileName: text });
        await store.write((tx) => resumes.add(tx, version));
        return hash;
      }),
    /** Adds a pending job; its number makes its id and its place in the audit trail. */
    addJob: (number: number) =>
      withStore(({ store }) => store.write((tx) => store.insertJob(tx, newJob(number)))),
    /** Makes a whole backup, a minute after whatever was before. */
    async backUp(reason: 'asked' | 'changes' = 'asked') {
      await clock.advance(60_000);
      const copied = await backups.copy(reason);
      await backups.addBlobs(copied);
      await backups.verify(copied.name);
      return copied.name;
    },
    resumeNames: () =>
      readColumn(database, 'SELECT file_name FROM resume ORDER BY created_at, rowid'),
    jobIds: () => readColumn(database, 'SELECT id FROM job ORDER BY id'),
    read: (sql: string) => readColumn(database, sql),
    jobId: numberedId,
    filesIn: (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  };
}

interface OpenStore {
  readonly db: Database.Database;
  readonly store: ReturnType<typeof createSqliteJobStore>;
  readonly blobs: Awaited<ReturnType<typeof openBlobStore>>;
  readonly resumes: ReturnType<typeof createResumeTable>;
}

/** As another program would read it. */
function readColumn(path: string, sql: string): readonly unknown[] {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return db.prepare(sql).pluck().all();
  } finally {
    db.close();
  }
}
