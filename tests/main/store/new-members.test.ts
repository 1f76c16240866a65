import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JobChange } from '../../../src/main/engine/job.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import {
  createSqliteJobStore,
  type SqliteJobStore,
} from '../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { createFakeClock, FAKE_NOW } from '../../support/fake-clock.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { newJob } from '../../support/store-lab.ts';

let db: Database.Database;
let store: SqliteJobStore;
beforeEach(() => {
  db = openDatabase(':memory:');
  store = createSqliteJobStore(db, createFakeClock());
});
afterEach(async () => {
  await store.close();
  db.close();
});

const batchId = numberedId(900);

function open(tx: SqliteTx): void {
  store.insertBatch(tx, { id: batchId, kind: 'dream', label: 'dreams', createdAt: FAKE_NOW });
}

function addMembers(tx: SqliteTx, from: number, to: number): void {
  for (let at = from; at <= to; at += 1) store.insertJob(tx, newJob(at, { batchId }));
}

const told = (changes: readonly JobChange[]) =>
  changes.flatMap((change) => (change.type === 'batch.changed' ? [change.batch] : []));

it('many new jobs of one write are counted and told once, under the number of the last', async () => {
  await store.write(open);
  const { changes } = await store.write((tx) => addMembers(tx, 1, 50));
  const last = changes.findLast((change) => change.type === 'job.queued');
  expect(told(changes)).toMatchObject([{ counts: { pending: 50 }, seq: last?.seq }]);
  expect(store.getBatch(batchId)?.counts.pending).toBe(50);
});

it('a batch that is opened, filled and closed in one write has its jobs', async () => {
  const { changes } = await store.write((tx) => {
    open(tx);
    addMembers(tx, 1, 3);
    store.closeBatch(tx, batchId);
  });
  expect(told(changes).map(({ counts }) => counts.pending)).toEqual([0, 3, 3]);
  expect(store.getBatch(batchId)).toMatchObject({ isOpen: false, counts: { pending: 3 } });
});

it('a job that goes on in the same write is counted where it is', async () => {
  await store.write((tx) => {
    open(tx);
    addMembers(tx, 1, 2);
    store.claimJob(tx, newJob(1).id, { now: FAKE_NOW, bootId: 'boot', claimToken: 'token' });
  });
  expect(store.getBatch(batchId)?.counts).toMatchObject({ pending: 1, running: 1 });
});

it('what a refused write added is not counted', async () => {
  await store.write(open);
  const refused = store.write((tx) => {
    addMembers(tx, 1, 5);
    throw new RangeError('changed my mind');
  });
  await expect(refused).rejects.toThrow(RangeError);
  await store.write((tx) => addMembers(tx, 6, 7));
  expect(store.getBatch(batchId)?.counts.pending).toBe(2);
});
