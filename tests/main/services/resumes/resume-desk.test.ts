import { describe, expect, it } from 'vitest';
import { createResumeDesk } from '../../../../src/main/services/resumes/resume-desk.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createResumeDraftTable } from '../../../../src/main/store/resume-draft-table.ts';
import { createResumeLineTable } from '../../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../../src/main/store/resume-table.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { makeResumeVersion } from '../../../support/make-resume-version.ts';
import { numberedId } from '../../../support/numbered-id.ts';

function setup() {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  afterTest(async () => {
    await store.close();
    db.close();
  });
  const resumes = createResumeTable(db, clock);
  let ids = 100;
  const write = async <T>(work: (tx: SqliteTx) => T) => (await store.write(work)).value;
  const desk = createResumeDesk({
    ...{ resumes, write },
    ...{ lines: createResumeLineTable(db, clock), drafts: createResumeDraftTable(db, clock) },
    newId: () => {
      ids += 1;
      return numberedId(ids);
    },
  });
  const told: string[] = [];
  desk.listen(() => told.push('changed'));
  const place = { page: 1, x: 1, y: 2, width: 3, height: 4 };
  const version = makeResumeVersion({
    id: numberedId(1),
    resume: { basics: { name: 'Mira Feld', label: 'Welder' } },
    evidence: {
      '/basics/name': { confidence: 0.4, places: [place] },
      '/basics/label': { confidence: 0.9, places: [place] },
    },
    warnings: [{ code: 'name-missing' }, { code: 'page-read-by-ocr', page: 1 }],
  });
  const read = () => write((tx) => resumes.add(tx, version));
  const draft = (name: string, revision = 0) =>
    desk.saveDraft(version.id, { base: 1, revision, resume: { basics: { name } } });
  return { desk, resumes, read, draft, told, id: version.id };
}

const unknownId = numberedId(99);

describe('a draft', () => {
  it('is saved under a new revision each time, and told of in lists only when it begins', async () => {
    const { desk, read, draft, told, id } = setup();
    await read();
    expect(await draft('M')).toMatchObject({ base: 1, revision: 1 });
    expect(await draft('Mi', 1)).toMatchObject({ revision: 2 });
    expect(told).toEqual(['changed']);
    expect(desk.getDraft(id)).toMatchObject({ revision: 2, resume: { basics: { name: 'Mi' } } });
  });

  it('that another window has changed is not written over', async () => {
    const { desk, read, draft, id } = setup();
    await read();
    await draft('theirs');
    const refused = await draft('mine');
    expect(refused).toEqual({ conflict: desk.getDraft(id) });
    expect(desk.getDraft(id)).toMatchObject({ resume: { basics: { name: 'theirs' } } });
  });

  it('that was ended by another window is not taken up again unseen', async () => {
    const { desk, read, draft, id } = setup();
    await read();
    await draft('theirs');
    await desk.discardDraft(id);
    expect(await draft('mine', 1)).toEqual({ conflict: null });
    expect(await draft('mine', 0)).toMatchObject({ revision: 2 });
  });

  it('needs a résumé, and a version to begin with', async () => {
    const { desk, read, id } = setup();
    await read();
    const resume = { basics: {} };
    expect(await desk.saveDraft(unknownId, { base: 1, revision: 0, resume })).toBeNull();
    expect(await desk.saveDraft(id, { base: 7, revision: 0, resume })).toBeNull();
  });
});

describe('a version made of a draft', () => {
  it('keeps the evidence of what is as it was, and ends the draft', async () => {
    const { desk, resumes, read, id } = setup();
    await read();
    const resume = { basics: { name: 'Mira Feld ', label: '', email: 'mira@example.org' } };
    await desk.saveDraft(id, { base: 1, revision: 0, resume });
    const saved = await desk.saveVersion(id, { revision: 1, note: 'With e-mail' });
    expect(saved).toMatchObject({ number: 2, origin: 'edited', parent: 1, note: 'With e-mail' });
    const newest = resumes.getNumber(id, 2);
    expect(newest?.resume).toEqual({ basics: { name: 'Mira Feld', email: 'mira@example.org' } });
    expect(Object.keys(newest?.evidence ?? {})).toEqual(['/basics/name']);
    expect(newest?.warnings).toEqual([{ code: 'page-read-by-ocr', page: 1 }]);
    expect(newest).toMatchObject({ fileName: 'cv.pdf', jobId: null });
    expect(desk.getDraft(id)).toBeNull();
  });

  it('is not made of half a date, and the draft stays', async () => {
    const { desk, resumes, read, id } = setup();
    await read();
    const resume = { basics: {}, work: [{ startDate: '20' }] };
    await desk.saveDraft(id, { base: 1, revision: 0, resume });
    expect(await desk.saveVersion(id, { revision: 1, note: null })).toEqual({
      problems: [{ pointer: '/work/0/startDate', code: 'date-malformed' }],
    });
    expect(desk.getDraft(id)).not.toBeNull();
    expect(resumes.listVersions(id)).toHaveLength(1);
  });

  it('is not made of a draft that the window has not seen', async () => {
    const { desk, read, draft, id } = setup();
    await read();
    await draft('A');
    await draft('B', 1);
    const refused = await desk.saveVersion(id, { revision: 1, note: null });
    expect(refused).toMatchObject({ conflict: { revision: 2 } });
  });
});

describe('an old version', () => {
  it('is gone back to by a new one that says the same', async () => {
    const { desk, resumes, read, draft, id } = setup();
    await read();
    await draft('Mira F.');
    await desk.saveVersion(id, { revision: 1, note: null });
    expect(await desk.restoreVersion(id, 1)).toMatchObject({ number: 3, parent: 1 });
    const [newest, , first] = resumes.listVersions(id);
    expect(newest?.resume).toEqual(first?.resume);
    expect(newest?.evidence).toEqual(first?.evidence);
    expect(await desk.restoreVersion(id, 9)).toBeNull();
  });
});

describe('a value that was found right', () => {
  it('is remembered with its version and carried to the next', async () => {
    const { desk, resumes, read, draft, id } = setup();
    await read();
    expect(await desk.confirm(id, 1, ['/basics/name', '/basics/nothing'])).toBe(true);
    expect(resumes.get(id)?.confirmed).toEqual(['/basics/name']);
    await draft('Mira Feld');
    await desk.saveVersion(id, { revision: 1, note: null });
    expect(resumes.getNumber(id, 2)?.confirmed).toEqual(['/basics/name']);
  });
});

it('every act on a résumé that is not there does nothing and says so', async () => {
  const { desk, told } = setup();
  const acts = [
    ...[desk.discardDraft(unknownId), desk.rename(unknownId, 'x'), desk.remove(unknownId)],
    ...[desk.putBack(unknownId), desk.confirm(unknownId, 1, [])],
  ];
  expect(await Promise.all(acts)).toEqual([false, false, false, false, false]);
  expect(await desk.saveVersion(unknownId, { revision: 1, note: null })).toBeNull();
  expect(told).toEqual([]);
});
