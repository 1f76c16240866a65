import { expect, it } from 'vitest';
import { openResumes } from '../../src/main/open-resumes.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import type { SqliteTx } from '../../src/main/store/sqlite-tx.ts';
import type { Resume } from '../../src/shared/domain/resume.ts';
import { afterTest } from '../support/after-test.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { makeResumeVersion } from '../support/make-resume-version.ts';
import { numberedId } from '../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };
const resume: Resume = {
  basics: { name: 'Ida Norrby' },
  work: [{ position: 'Site manager' }],
};

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => void db.close());
  const told: unknown[] = [];
  const tables = openResumes({
    ...{ db, clock: createFakeClock() },
    emit: (_tx, fact, jobId) => void told.push([fact.type, fact.payload, jobId]),
  });
  const version = makeResumeVersion({ id: numberedId(1), jobId: numberedId(2), resume });
  tables.resumes.add(tx, version);
  const edit = (number: number, changed: Resume) =>
    tables.resumes.addEdited(tx, version, {
      ...{ id: numberedId(number), note: null, evidence: {}, confirmed: [], warnings: [] },
      resume: changed,
    });
  return { ...tables, told, edit };
}

const event = (fields: readonly string[], jobId?: string) => ['profile.changed', { fields }, jobId];

it('tells which facts come with a résumé, and which job brought them', () => {
  expect(setup().told).toEqual([event(['contact', 'work'], numberedId(2))]);
});

it('tells what another version changes, and nothing when it changes nothing', () => {
  const { told, edit } = setup();
  told.length = 0;
  edit(3, structuredClone(resume));
  expect(told).toEqual([]);
  edit(4, { ...resume, skills: [{ name: 'Joinery' }] });
  edit(5, { ...resume, work: [] });
  expect(told).toEqual([event(['skills']), event(['work', 'skills'])]);
});

it('tells of facts that go with a résumé and come back with it', () => {
  const { told, lines } = setup();
  told.length = 0;
  lines.remove(tx, numberedId(1));
  lines.putBack(tx, numberedId(1));
  expect(told).toEqual([event(['contact', 'work']), event(['contact', 'work'])]);
});
