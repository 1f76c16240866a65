import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createCleanUp } from '../../../../src/main/pipelines/clean-up/clean-up.ts';
import type { CleanUpServices } from '../../../../src/main/pipelines/clean-up/services.ts';
import { openBlobStore } from '../../../../src/main/services/blobs/blob-store.ts';
import { removeOldLogs } from '../../../../src/main/services/log/remove-old-logs.ts';
import { createModelTables } from '../../../../src/main/store/models/model-tables.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createOrphanTable } from '../../../../src/main/store/orphan-table.ts';
import { createStoreReader } from '../../../../src/main/store/reader/store-reader.ts';
import { createResumeLineTable } from '../../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../../src/main/store/resume-table.ts';
import { createRetentionTable } from '../../../../src/main/store/retention-table.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createEngineBundle } from '../../../support/engine-bundle.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { makeResumeVersion } from '../../../support/make-resume-version.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastBatch, addPastJob } from '../../../support/past-jobs.ts';
import { silentLogger as logger } from '../../../support/silent-logger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const day = 24 * 3_600_000;

/** The kind on the real store and real files, a year and a half of use ahead of it. */
async function setup(changes: Partial<CleanUpServices<SqliteTx>> = {}) {
  const folder = temporaryFolder();
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const blobs = await openBlobStore(join(folder, 'blobs'));
  const reader = createStoreReader({ db, clock, logger });
  const retention = createRetentionTable(db, clock);
  const writes: number[] = [];
  const cleanUp = createCleanUp<SqliteTx>({
    now: clock.now,
    keptDays: () => ({ jobs: 30, logs: 14, audit: 365 }),
    write: <T>(work: (tx: SqliteTx) => T): Promise<T> => bundle.engine.write(work),
    removeOld: {
      jobs(tx, before, limit) {
        const removed = retention.removeOldJobs(tx, before, limit);
        writes.push(removed);
        return removed;
      },
      resumes: createResumeLineTable(db, clock).removeOld,
      audit: retention.removeOldAudit,
      events: () => 0,
      deliveries: () => 0,
      modelCalls: createModelTables(db, clock).removeOld,
    },
    removeOldLogs: (before) => removeOldLogs(folder, before),
    blobs,
    listUnreferenced: async (hashes) =>
      (await reader.run('unreferenced-blobs', { hashes: [...hashes] })).hashes,
    listBlobsInBackups: async () => new Set(),
    orphans: createOrphanTable(db),
    ...changes,
  });
  const bundle = createEngineBundle(store, [cleanUp], { clock });
  afterTest(async () => {
    await bundle.engine.stop();
    await reader.close();
    await store.close();
    db.close();
  });
  await bundle.engine.start();
  const files = (path: string, text: string, writtenAt: number) => {
    writeFileSync(path, text);
    utimesSync(path, writtenAt / 1_000, writtenAt / 1_000);
  };
  const putBlob = async (text: string, storedAt: number) => {
    const { hash } = await blobs.put(Buffer.from(text));
    utimesSync(blobs.pathOf(hash), storedAt / 1_000, storedAt / 1_000);
    return hash;
  };
  const run = async () => {
    const id = await bundle.enqueue({}, { kind: 'clean-up' });
    // It works on real files, which no clock hurries.
    await vi.waitFor(() => expect(bundle.job(id).state).toBe('completed'));
    return bundle.job(id);
  };
  const ids = () => db.prepare('SELECT id FROM job ORDER BY id').pluck().all();
  return { ...bundle, folder, db, blobs, writes, files, putBlob, run, ids };
}

const ended = (daysAgo: number) => ({ createdAt: 0, finishedAt: FAKE_NOW - daysAgo * day });

describe('a clean-up', () => {
  it('forgets what has been kept for its time, and tells what it freed', async () => {
    const { folder, db, run, ids, files } = await setup();
    const at = (number: number) => 1_000_000 + number;
    addPastJob(db, { number: at(1), ...ended(31) });
    addPastJob(db, { number: at(2), ...ended(31), state: 'failed' });
    addPastJob(db, { number: at(3), ...ended(29) });
    const insert = db.prepare("INSERT INTO audit (seq, at, type, detail) VALUES (?, ?, 'x', '{}')");
    insert.run(-3, FAKE_NOW - 366 * day);
    insert.run(-2, FAKE_NOW - 364 * day);
    for (const days of [366, 364]) {
      db.prepare(
        `INSERT INTO outward_call (id, started_at, host, reach, purpose, is_estimate, is_redacted)
         VALUES (?, ?, 'a.example.org', 'elsewhere', 'vision', 0, 0)`,
      ).run(numberedId(days), FAKE_NOW - days * day);
      db.prepare("INSERT INTO remembered_call (key, answer, at) VALUES (?, '{}', ?)").run(
        `${days}`.padStart(64, '0'),
        FAKE_NOW - days * day,
      );
    }
    mkdirSync(join(folder, 'logs'));
    files(join(folder, 'logs', 'nightshift-2029-12-01.log'), 'old', FAKE_NOW - 15 * day);
    files(join(folder, 'logs', 'nightshift-2030-01-01.log'), 'new', FAKE_NOW - 13 * day);
    const job = await run();
    expect(job.output).toEqual({
      ...{ jobs: 1, resumes: 0, auditEntries: 1, events: 0, deliveries: 0 },
      modelCalls: 2,
      ...{ logs: { files: 1, bytes: 3 }, blobs: { files: 0, bytes: 0, marked: 0 } },
    });
    expect(ids()).toEqual([job.id, numberedId(at(2)), numberedId(at(3))]);
  });

  it('works in commits of few rows, however much there is', async () => {
    const { db, run, writes } = await setup();
    for (let index = 1; index <= 60; index += 1) {
      addPastJob(db, { number: 1_000_000 + index, ...ended(40) });
    }
    expect((await run()).output).toMatchObject({ jobs: 60 });
    expect(writes.reduce((sum, removed) => sum + removed)).toBe(60);
    expect(Math.max(...writes)).toBeLessThanOrEqual(10);
  });

  it('goes on after the single jobs with batch after batch', async () => {
    const { db, run, ids } = await setup();
    addPastJob(db, { number: 1_000_000, ...ended(40) });
    for (const number of [1_000_001, 1_000_002]) {
      const batchId = addPastBatch(db, { number, finishedAt: FAKE_NOW - 40 * day });
      addPastJob(db, { number, ...ended(40), batchId });
    }
    const job = await run();
    expect(job.output).toMatchObject({ jobs: 3 });
    expect(ids()).toEqual([job.id]);
    expect(db.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(0);
  });

  it('tells windows which jobs are gone', async () => {
    const { db, run, events } = await setup();
    addPastJob(db, { number: 1_000_000, ...ended(40) });
    await run();
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'jobs.removed', ids: [numberedId(1_000_000)] }),
    );
  });

  it('never touches a résumé nor its file, though its job is long gone', async () => {
    const { db, blobs, run, putBlob } = await setup();
    const blobHash = await putBlob('a résumé', FAKE_NOW - 500 * day);
    const jobId = addPastJob(db, { number: 1_000_000, args: { blobHash }, ...ended(499) });
    createResumeTable(db, { now: () => FAKE_NOW - 499 * day }).add(
      { nextSeq: () => 1, changes: [] },
      makeResumeVersion({ jobId, blobHash }),
    );
    await run();
    db.exec(`UPDATE orphan_blob SET marked_at = 0`);
    await run();
    expect(db.prepare('SELECT job_id FROM resume').pluck().all()).toEqual([jobId]);
    expect(await blobs.sizeOf(blobHash)).not.toBeNull();
  });
});

describe('a removed résumé', () => {
  it('goes with its file and the job that read it, 30 days after it was removed', async () => {
    const { db, clock, blobs, run, putBlob } = await setup();
    const tx = { nextSeq: () => 1, changes: [] };
    const blobHash = await putBlob('a résumé', FAKE_NOW - 2 * day);
    const args = { blobHash };
    const jobId = addPastJob(db, {
      ...{ number: 1_000_000, kind: 'import-resume', args, state: 'failed' },
      ...ended(40),
    });
    const version = makeResumeVersion({ jobId, blobHash });
    createResumeTable(db, clock).add(tx, version);
    createResumeLineTable(db, clock).remove(tx, version.id);
    clock.jumpTo(FAKE_NOW + 29 * day);
    expect((await run()).output).toMatchObject({ resumes: 0 });
    clock.jumpTo(FAKE_NOW + 31 * day);
    expect((await run()).output).toMatchObject({ resumes: 1, blobs: { marked: 1 } });
    expect(db.prepare('SELECT count(*) FROM resume').pluck().get()).toBe(0);
    expect(db.prepare("SELECT count(*) FROM job WHERE state = 'failed'").pluck().get()).toBe(0);
    clock.jumpTo(FAKE_NOW + 32 * day);
    expect((await run()).output).toMatchObject({ blobs: { files: 1 } });
    expect(await blobs.sizeOf(blobHash)).toBeNull();
  });
});

describe('a file that nothing refers to', () => {
  it('is marked by one clean-up and removed by one of a later day', async () => {
    const { clock, blobs, run, putBlob } = await setup();
    const hash = await putBlob('orphan', FAKE_NOW - 2 * day);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 1 } });
    await clock.advance(1_000);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 1 } });
    expect(await blobs.sizeOf(hash)).toBe(6);
    clock.jumpTo(FAKE_NOW + day);
    expect((await run()).output).toMatchObject({ blobs: { files: 1, bytes: 6, marked: 0 } });
    expect(await blobs.sizeOf(hash)).toBeNull();
  });

  it('is left alone on its first day', async () => {
    const { run, putBlob } = await setup();
    await putBlob('new', FAKE_NOW - day + 1_000);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 0 } });
  });

  it('loses its mark when something refers to it again', async () => {
    const { db, clock, blobs, run, putBlob } = await setup();
    const hash = await putBlob('orphan', FAKE_NOW - 2 * day);
    await run();
    addPastJob(db, { number: 1_000_000, args: { hash }, createdAt: FAKE_NOW, state: 'failed' });
    clock.jumpTo(FAKE_NOW + day);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 0 } });
    db.exec("DELETE FROM job WHERE state = 'failed'");
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 1 } });
    expect(await blobs.sizeOf(hash)).toBe(6);
  });

  it('stays while a kept backup needs it', async () => {
    const kept = new Set<string>();
    const { clock, run, putBlob } = await setup({ listBlobsInBackups: async () => kept });
    kept.add(await putBlob('in a backup', FAKE_NOW - 2 * day));
    await run();
    clock.jumpTo(FAKE_NOW + day);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 0 } });
  });

  it('stays when it was stored again after it had been marked', async () => {
    const { clock, blobs, run, putBlob } = await setup();
    const hash = await putBlob('orphan', FAKE_NOW - 2 * day);
    await run();
    clock.jumpTo(FAKE_NOW + day);
    await putBlob('orphan', FAKE_NOW + day - 1_000);
    expect((await run()).output).toMatchObject({ blobs: { files: 0, marked: 0 } });
    expect(await blobs.sizeOf(hash)).toBe(6);
  });
});
