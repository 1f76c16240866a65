import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createResumeDraftTable } from '../../../src/main/store/resume-draft-table.ts';
import { createResumeLineTable } from '../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../src/main/store/resume-table.ts';
import { createSqliteJobStore } from '../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../support/after-test.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { makeResumeVersion } from '../../support/make-resume-version.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { addPastJob } from '../../support/past-jobs.ts';

function setup() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  afterTest(async () => {
    await store.close();
    db.close();
  });
  const resumes = createResumeTable(db, clock);
  const lines = createResumeLineTable(db, clock);
  const drafts = createResumeDraftTable(db, clock);
  const write = async <T>(work: (tx: SqliteTx) => T) => (await store.write(work)).value;
  const read = (number: number, blobHash = 'ab'.repeat(32)) => {
    const version = makeResumeVersion({ id: numberedId(number), blobHash });
    return write((tx) => resumes.add(tx, version)).then(() => version);
  };
  return { db, clock, resumes, lines, drafts, write, read };
}

const edit = (number: number) => ({
  ...{ id: numberedId(number), note: null, evidence: {}, confirmed: [], warnings: [] },
  resume: { basics: { name: 'Mira Feldmann' } },
});

describe('a résumé', () => {
  it('read from the same file again is another version of it', async () => {
    const { resumes, read } = setup();
    await read(1);
    await read(2);
    expect(resumes.listVersions(numberedId(1))).toMatchObject([
      { id: numberedId(2), number: 2, parent: 1, origin: 'read' },
      { id: numberedId(1), number: 1, parent: null, origin: 'read' },
    ]);
    expect(resumes.listLines()).toMatchObject([
      { id: numberedId(1), versionId: numberedId(2), number: 2 },
    ]);
  });

  it('that was edited keeps what is known of its file, and is found by any version', async () => {
    const { resumes, write, read, clock } = setup();
    const first = await read(1);
    await clock.advance(60_000);
    await write((tx) => resumes.addEdited(tx, first, edit(2)));
    expect(resumes.list()).toMatchObject([
      { number: 2, origin: 'edited', parent: 1, fileName: 'cv.pdf', jobId: null },
    ]);
    for (const id of [1, 2].map(numberedId)) {
      expect(resumes.findLine(id)).toMatchObject({ id: first.id, name: 'Mira Feldmann' });
    }
    expect(resumes.findByBlob(first.blobHash)).toMatchObject({ id: first.id, number: 1 });
  });

  it('begun on an empty page has no file and an empty first version', async () => {
    const { resumes, write } = setup();
    await write((tx) => resumes.begin(tx, numberedId(1)));
    expect(resumes.get(numberedId(1))).toMatchObject({
      ...{ origin: 'written', number: 1, fileName: null, resume: { basics: {} } },
    });
  });

  it('that no version names yet is listed under the name in its draft', async () => {
    const { resumes, drafts, write } = setup();
    await write((tx) => resumes.begin(tx, numberedId(1)));
    const save = (name: string) =>
      write((tx) => drafts.save(tx, numberedId(1), { base: 1, resume: { basics: { name } } }));
    await save('');
    expect(resumes.listLines()).toMatchObject([{ name: null }]);
    await save('Mira');
    expect(resumes.listLines()).toMatchObject([{ name: 'Mira' }]);
  });

  it('is listed with its draft and its title', async () => {
    const { resumes, lines, drafts, write, read } = setup();
    await read(1);
    await write((tx) => {
      lines.rename(tx, numberedId(1), 'For hospitals');
      drafts.save(tx, numberedId(1), { base: 1, resume: { basics: { name: '' } } });
    });
    const [line] = resumes.listLines();
    expect(line).toMatchObject({ title: 'For hospitals' });
    expect(line?.draftSavedAt).toBeGreaterThan(0);
  });
});

describe('a draft', () => {
  it('gets a revision that no earlier draft of the résumé had', async () => {
    const { drafts, write, read } = setup();
    await read(1);
    const save = (name: string) =>
      write((tx) => drafts.save(tx, numberedId(1), { base: 1, resume: { basics: { name } } }));
    expect([(await save('A')).revision, (await save('B')).revision]).toEqual([1, 2]);
    await write((tx) => drafts.discard(tx, numberedId(1)));
    expect(drafts.get(numberedId(1))).toBeNull();
    expect((await save('C')).revision).toBe(3);
    expect(drafts.get(numberedId(1))).toMatchObject({ resume: { basics: { name: 'C' } } });
  });
});

describe('a removed résumé', () => {
  const hash = 'ab'.repeat(32);

  it('is in no list, and its file may be read anew; put back, it is as it was', async () => {
    const { resumes, lines, write, read } = setup();
    await read(1);
    await write((tx) => lines.remove(tx, numberedId(1)));
    expect([resumes.list(), resumes.listLines(), resumes.findByBlob(hash)]).toEqual([[], [], null]);
    expect(resumes.listRemoved()).toMatchObject([{ id: numberedId(1) }]);
    await read(2);
    expect(resumes.listLines()).toMatchObject([{ id: numberedId(2), number: 1 }]);
    await write((tx) => lines.putBack(tx, numberedId(1)));
    expect(resumes.listLines()).toHaveLength(2);
    expect(resumes.listRemoved()).toEqual([]);
  });

  it('goes for good after its time, with the jobs and events that tell of its file', async () => {
    const { db, resumes, lines, write, read, clock } = setup();
    await read(1);
    const past = { createdAt: 0, finishedAt: 5, kind: 'import-resume', args: { blobHash: hash } };
    const jobId = addPastJob(db, { number: 7, ...past });
    addPastJob(db, { number: 8, ...past, args: { blobHash: 'cd'.repeat(32) } });
    const addEvent = db.prepare(
      "INSERT INTO domain_event (id, type, payload, depth, at) VALUES (?, 'resume.uploaded', ?, 0, 1)",
    );
    addEvent.run(numberedId(1), JSON.stringify({ jobId, blobHash: hash }));
    addEvent.run(numberedId(2), JSON.stringify({ jobId, blobHash: 'cd'.repeat(32) }));
    await write((tx) => lines.remove(tx, numberedId(1)));
    const removedAt = clock.now();
    expect(await write((tx) => lines.removeOld(tx, removedAt, 5))).toBe(0);
    expect(await write((tx) => lines.removeOld(tx, removedAt + 1, 5))).toBe(1);
    expect(resumes.listRemoved()).toEqual([]);
    const ids = (table: string) => db.prepare(`SELECT id FROM ${table}`).pluck().all();
    expect(ids('job')).toEqual([numberedId(8)]);
    expect(ids('domain_event')).toEqual([numberedId(2)]);
  });

  it('leaves what tells of a file that another résumé was read from', async () => {
    const { db, lines, write, read } = setup();
    await read(1);
    await write((tx) => lines.remove(tx, numberedId(1)));
    await read(2);
    const past = { createdAt: 0, finishedAt: 5, kind: 'import-resume', args: { blobHash: hash } };
    addPastJob(db, { number: 7, ...past });
    await write((tx) => lines.removeOld(tx, Number.MAX_SAFE_INTEGER, 5));
    expect(db.prepare('SELECT count(*) FROM job').pluck().get()).toBe(1);
  });
});
