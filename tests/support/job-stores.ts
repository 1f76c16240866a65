/** The stores that the conformance suites hold to the same behaviour. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobStore } from '../../src/main/engine/ports.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { createFakeClock } from './fake-clock.ts';
import { createMemoryJobStore } from './memory-job-store.ts';

export interface OpenedStore {
  readonly store: JobStore<unknown>;
  readonly close: () => Promise<void>;
}

function openSqlite(path: string): OpenedStore {
  const db = openDatabase(path);
  const store = createSqliteJobStore(db, createFakeClock());
  const close = async () => {
    await store.close();
    db.close();
  };
  return { store: store as unknown as JobStore<unknown>, close };
}

function openSqliteFile(): OpenedStore {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-store-'));
  const { store, close } = openSqlite(join(folder, 'test.db'));
  return { store, close: () => close().then(() => rmSync(folder, { recursive: true })) };
}

export const jobStores = {
  'SQLite in a file': openSqliteFile,
  'SQLite in memory': () => openSqlite(':memory:'),
  memory: (): OpenedStore => ({
    store: createMemoryJobStore(createFakeClock()) as unknown as JobStore<unknown>,
    close: async () => {},
  }),
} as const satisfies Record<string, () => OpenedStore>;
