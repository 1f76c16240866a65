import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createSearchQuery } from '../../../../src/main/store/reader/search-query.ts';
import { createResumeDraftTable } from '../../../../src/main/store/resume-draft-table.ts';
import { createResumeLineTable } from '../../../../src/main/store/resume-line-table.ts';
import { createResumeTable } from '../../../../src/main/store/resume-table.ts';
import { type MarkedText, searchQuerySchema } from '../../../../src/shared/contract/search.ts';
import { afterTest } from '../../../support/after-test.ts';
import { explainQueries } from '../../../support/explain-query.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { makeResumeVersion } from '../../../support/make-resume-version.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { addPastJob } from '../../../support/past-jobs.ts';

const tx = { nextSeq: () => 1, changes: [] };

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  const clock = createFakeClock();
  const resumes = createResumeTable(db, clock);
  const search = createSearchQuery(db);
  const find = (text: string, query: object = {}) =>
    search(searchQuerySchema.parse({ text, ...query }));
  return {
    ...{ db, clock, resumes, find },
    lines: createResumeLineTable(db, clock),
    drafts: createResumeDraftTable(db, clock),
    read(number: number, basics: object, fileName = `${number}.pdf`): string {
      const id = numberedId(number);
      const blobHash = String(number).padStart(64, '0');
      resumes.add(tx, makeResumeVersion({ id, blobHash, fileName, resume: { basics } }));
      return id;
    },
    ids: (text: string, query?: object) => find(text, query).hits.map(({ id }) => id),
  };
}

/** The words that are marked. */
const marked = ({ text, marks }: MarkedText) => marks.map(({ from, to }) => text.slice(from, to));

describe('a search', () => {
  it('finds the beginning of any word, without regard to case and accents', () => {
    const { read, ids } = setup();
    const id = read(1, { name: 'Zoë Ångström', summary: 'Führt Straßenbahnen' });
    for (const text of ['zoe', 'ANGSTR', 'fuhrt', 'strass zoë', 'Straßen']) {
      expect([text, ids(text)]).toEqual([text, text.includes('ss') ? [] : [id]]);
    }
  });

  it('wants every word, in any order, and phrases as they stand', () => {
    const { read, ids } = setup();
    const id = read(1, { summary: 'Welds ships of steel' });
    expect(ids('steel weld')).toEqual([id]);
    expect(ids('steel wood')).toEqual([]);
    expect(ids('"ships of steel"')).toEqual([id]);
    expect(ids('"steel ships"')).toEqual([]);
    expect(ids('"ships of ste"')).toEqual([]);
  });

  it('puts those first that have it in their title', () => {
    const { read, ids } = setup();
    const second = read(1, { name: 'Mira Feld', summary: 'Worked beside a keeper' });
    const first = read(2, { name: 'Theo Brand', label: 'Keeper' });
    expect(ids('keeper')).toEqual([first, second]);
  });

  it('shows the words around those found, and marks them without markup', () => {
    const { read, find } = setup();
    read(1, {
      name: 'Mira <b>Feld</b>',
      summary: `${'far '.repeat(60)}mends nets ${'off '.repeat(60)}`,
    });
    const [hit] = find('net').hits;
    expect(hit?.title).toEqual({ text: 'Mira <b>Feld</b> · 1.pdf', marks: [] });
    expect(hit?.excerpt?.text).toBe(`…${'far '.repeat(4)}mends nets ${'off '.repeat(12).trim()}…`);
    expect(hit?.excerpt && marked(hit.excerpt)).toEqual(['nets']);
    expect(find('feld').hits.map(({ title }) => marked(title))).toEqual([['Feld']]);
  });

  it('parts what stands on its own, and marks it in its place', () => {
    const { read, find } = setup();
    read(1, { name: 'Mira', label: 'Welder', summary: 'Ropes' });
    const [hit] = find('ropes').hits;
    expect(hit?.excerpt?.text).toBe('Mira · Welder · Ropes');
    expect(hit?.excerpt && marked(hit.excerpt)).toEqual(['Ropes']);
  });

  it('shows a résumé once, as it is now', async () => {
    const { read, resumes, drafts, find, clock } = setup();
    const id = read(1, { name: 'Mira Feld', summary: 'Welds ships' });
    await clock.advance(1_000);
    const edited = { id: numberedId(2), note: null, evidence: {}, confirmed: [], warnings: [] };
    const resume = { basics: { name: 'Mira Feld', summary: 'Welds ships and bridges' } };
    resumes.addEdited(tx, { id }, { ...edited, resume });
    expect(find('ships').hits).toMatchObject([{ id, isDraft: false, at: clock.now() }]);
    await clock.advance(1_000);
    drafts.save(tx, id, { base: 2, resume: { basics: { summary: 'Welds no ships' } } });
    expect(find('ships').hits).toMatchObject([{ id, isDraft: true, at: clock.now() }]);
  });

  it('leaves out what was removed until it is put back', () => {
    const { read, lines, ids } = setup();
    const id = read(1, { name: 'Mira Feld' });
    lines.remove(tx, id);
    expect(ids('mira')).toEqual([]);
    lines.putBack(tx, id);
    expect(ids('mira')).toEqual([id]);
    lines.removeForGood(tx, id);
    expect(ids('mira')).toEqual([]);
  });

  it('finds jobs by their labels, newest first', () => {
    const { db, find, ids } = setup();
    const [old, young] = [1, 2].map((number) =>
      addPastJob(db, { number, label: `Résumé-${number} of Zoë.pdf` }),
    );
    expect(ids('zoe')).toEqual([young, old]);
    expect(ids('"resume 1"')).toEqual([old]);
    expect(ids('resum pdf')).toEqual([young, old]);
    expect(ids('"resum" pdf')).toEqual([]);
    expect(find('resu 2').hits.map(({ title }) => marked(title))).toEqual([['Résumé', '2']]);
  });

  it('finds what the user said and looks for, each as what it is', () => {
    const { db, find } = setup();
    db.exec(`
      INSERT INTO profile_decision (id, section, marks, said, is_removed, revision, changed_at)
        VALUES ('work-1', 'work', '[]', '{"summary":"Kept a harbour"}', 0, 1, 5);
      INSERT INTO preference VALUES (1, '{"places":["Harbour town"]}', 1, 6);
      INSERT INTO saved_search VALUES ('${numberedId(3)}', 'By the harbour', '{}', 7);`);
    const { hits } = find('harbour');
    expect(hits.map(({ type, id, at }) => [type, id, at])).toEqual([
      ['fact', 'work-1', 5],
      ['wish', numberedId(3), 7],
      ['wish', 'wishes', 6],
    ]);
    expect(hits.map(({ excerpt }) => excerpt?.text)).toEqual([
      'Kept a harbour',
      undefined,
      'Harbour town',
    ]);
    expect(find('"query fact wish"').hits).toEqual([]);
    expect(find('fact').hits).toEqual([]);
  });

  it('gives of each type what is asked for, and tells of which there is more', () => {
    const { db, read, find } = setup();
    for (const number of [1, 2, 3]) read(number, { name: 'Mira' });
    addPastJob(db, { number: 4, label: 'Mira.pdf' });
    const { hits, more } = find('mira', { limit: 2 });
    expect(hits.map(({ type }) => type)).toEqual(['resume', 'resume', 'job']);
    expect(more).toEqual(['resume']);
    expect(find('mira', { types: ['job', 'wish'] }).hits).toMatchObject([{ type: 'job' }]);
  });
});

describe('whatever is typed', () => {
  it.each([
    ...['"', '""', '"a', 'a"b', "'", '*', 'a*', 'a AND', 'AND', 'NOT a', 'a OR', 'NEAR(a b)', '^a'],
    ...['title:a', '{title body}: a', '-a', 'a + b', '(', ')', '((a', 'a;--', '%', '\\', '\u0000'],
    ...['\u0002a\u0003', '\ud800', '👩‍🚀', 'नौकरी', '求职', 'a'.repeat(200), '"'.repeat(200)],
  ])('%j is no error', (text) => {
    const { read, find } = setup();
    read(1, { name: 'A and b, near or not', summary: 'नौकरी 求职' });
    expect(() => find(text)).not.toThrow();
  });

  it('is no error (any text)', () => {
    const { read, find } = setup();
    read(1, { name: 'Mira Feld' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        if (text.trim() !== '') find(text);
      }),
    );
  });

  it('has letters of any script find themselves', () => {
    const { read, ids } = setup();
    const id = read(1, { summary: 'नौकरी की तलाश · Поиск работы · 求职' });
    for (const text of ['नौक', 'तलाश', 'поиск', 'РАБОТ', '求']) expect(ids(text)).toEqual([id]);
  });
});

it('walks along the index and sorts nothing', () => {
  const { db } = setup();
  const plans = explainQueries(db, createSearchQuery);
  expect(plans).toHaveLength(3);
  for (const { plan } of plans) expect(plan).not.toMatch(/TEMP B-TREE|SCAN (?:d|l|resume_line)\b/);
  expect(plans.map(({ plan }) => plan).join()).toMatch(/VIRTUAL TABLE INDEX/);
});
