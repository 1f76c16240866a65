import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import {
  createDecisionList,
  createProfileDecisionTable,
} from '../../../src/main/store/profile-decision-table.ts';
import { createProfileSources } from '../../../src/main/store/profile-sources.ts';
import { createResumeDraftTable } from '../../../src/main/store/resume-draft-table.ts';
import { createResumeLineTable } from '../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../src/main/store/resume-table.ts';
import { createSampleTable } from '../../../src/main/store/sample-table.ts';
import { createSqliteJobStore } from '../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../support/after-test.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { makeResumeVersion } from '../../support/make-resume-version.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { newJob } from '../../support/store-lab.ts';

const [mine, hers, other] = ['aa', 'bb', 'cc'].map((two) => two.repeat(32)) as [
  ...[string, string, string],
];

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
  const samples = createSampleTable(db, clock, lines);
  const write = async <T>(work: (tx: SqliteTx) => T) => (await store.write(work)).value;
  const read = (number: number, blobHash: string) =>
    write((tx) => resumes.add(tx, makeResumeVersion({ id: numberedId(number), blobHash })));
  const mark = () =>
    write((tx) =>
      samples.mark(tx, [
        { blobHash: hers, isInProfile: true },
        { blobHash: other, isInProfile: false },
      ]),
    );
  const say = (id: string, revision = 0) =>
    write((tx) =>
      createProfileDecisionTable(db, clock).save(
        tx,
        { id, section: 'contact', marks: [], said: { phone: ['1'] }, isRemoved: false },
        revision,
      ),
    );
  const sources = () => createProfileSources(db).read();
  const remove = () => write((tx) => samples.removeAll(tx));
  return { db, clock, store, resumes, lines, samples, write, read, mark, say, sources, remove };
}

describe('a file that is a sample', () => {
  it('makes samples of what was and what will be read from it', async () => {
    const { resumes, read, mark } = setup();
    await read(1, mine);
    await read(2, hers);
    await mark();
    await mark();
    await read(3, other);
    const marks = resumes.listLines().map(({ id, isSample }) => [id, isSample]);
    expect(Object.fromEntries(marks)).toEqual({
      ...{ [numberedId(1)]: false, [numberedId(2)]: true, [numberedId(3)]: true },
    });
  });

  it('fills the profile, but not with facts of somebody else', async () => {
    const { read, mark, sources } = setup();
    await mark();
    await read(2, hers);
    await read(3, other);
    expect(sources().sources.map(({ id }) => id)).toEqual([numberedId(2)]);
    expect(sources().isOfSample).toBe(true);
  });

  it('leaves the profile as soon as there is a résumé of the own', async () => {
    const { read, mark, sources } = setup();
    await mark();
    await read(2, hers);
    await read(1, mine);
    const { sources: used, standings, isOfSample } = sources();
    expect(used.map(({ id }) => id)).toEqual([numberedId(1)]);
    expect(isOfSample).toBe(false);
    expect(standings.find(({ isSample }) => isSample)?.isLeftOut).toBe(true);
  });
});

describe('removing the samples', () => {
  it('forgets résumés, their jobs and marks, and leaves all else', async () => {
    const { db, store, resumes, read, mark, write, remove } = setup();
    await mark();
    await read(1, mine);
    await read(2, hers);
    const job = newJob(9, { args: { blobHash: hers } });
    await write((tx) => store.insertJob(tx, job));
    db.prepare("UPDATE job SET state = 'completed', finished_at = 1 WHERE id = ?").run(job.id);
    expect(await remove()).toEqual({ removed: 1, kept: 0 });
    expect(resumes.listLines().map(({ id }) => id)).toEqual([numberedId(1)]);
    expect(resumes.listRemoved()).toEqual([]);
    expect(store.getJob(job.id)).toBeNull();
    expect(db.prepare('SELECT * FROM sample_file').all()).toEqual([]);
    expect(await remove()).toEqual({ removed: 0, kept: 0 });
  });

  it('keeps one that was changed where it can be put back, as one of the own', async () => {
    const { clock, db, resumes, lines, read, mark, write, remove } = setup();
    await mark();
    await read(2, hers);
    const drafts = createResumeDraftTable(db, clock);
    const draft = { base: 1, resume: { basics: { name: 'Mira' } } };
    await write((tx) => drafts.save(tx, numberedId(2), draft));
    expect(await remove()).toEqual({ removed: 0, kept: 1 });
    expect(resumes.listLines()).toEqual([]);
    await write((tx) => lines.putBack(tx, numberedId(2)));
    expect(resumes.listLines()).toMatchObject([{ id: numberedId(2), isSample: false }]);
  });

  it('takes what was said about their facts along, and not what was said about the own', async () => {
    const { db, read, mark, say, remove } = setup();
    const list = () => createDecisionList(db)(true).map(({ id }) => id);
    await mark();
    await read(2, hers);
    await say('contact');
    await say('0190-added-by-hand');
    expect(list()).toEqual(['0190-added-by-hand', 'contact']);
    await remove();
    expect(list()).toEqual(['0190-added-by-hand']);
  });

  it('names the jobs that are to be stopped first', async () => {
    const { store, samples, mark, write } = setup();
    await mark();
    await write((tx) => {
      store.insertJob(tx, newJob(8, { args: { blobHash: hers } }));
      store.insertJob(tx, newJob(9, { args: { blobHash: mine } }));
    });
    expect(samples.listUnfinishedJobs()).toEqual([numberedId(8)]);
  });
});

describe('what was said about a sample', () => {
  it('counts no more once the profile is the own, where it can be said anew', async () => {
    const { db, read, mark, say } = setup();
    await mark();
    await read(2, hers);
    expect(await say('contact')).toBe(1);
    expect(await say('contact', 1)).toBe(2);
    await read(1, mine);
    expect(createDecisionList(db)()).toEqual([]);
    expect(await say('contact', 0)).toBe(1);
    expect(createDecisionList(db)()).toMatchObject([{ id: 'contact', revision: 1 }]);
  });
});
