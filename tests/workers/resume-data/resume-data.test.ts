import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeSchema } from '../../../src/shared/domain/resume.ts';
import { createNotes } from '../../../src/workers/resume-data/notes.ts';
import { resumeData } from '../../../src/workers/resume-data/resume-data.ts';
import { takeResume } from '../../../src/workers/resume-data/take-resume.ts';
import { people } from '../../support/fixtures/people.ts';
import { taskContext } from '../../support/task-context.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-data-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'resume.json');
  const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
  await writeFile(file, isRaw ? content : JSON.stringify(content));
  return resumeData({ file, format: 'json-resume' }, taskContext());
}

function take(data: Record<string, unknown>) {
  const notes = createNotes();
  const resume = takeResume(data, notes);
  return { resume, notes: notes.all().map(({ code, place }) => `${code} ${place}`) };
}

describe('a JSON Resume file', () => {
  it('of the present version is taken as it is, without a word', async () => {
    const { resume } = people.nora;
    const taken = await read({ $schema: 'https://example.org/schema.json', meta: {}, ...resume });
    expect(taken).toEqual({
      resume,
      ...{ confidence: 1, resumeLikeness: 1, warnings: [], evidence: {} },
    });
  });

  it('may carry a byte order mark or be UTF-16', async () => {
    const text = JSON.stringify({ basics: { name: 'Zoë Ångström' } });
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      expect((await read(bytes)).resume.basics.name).toBe('Zoë Ångström');
    }
  });

  it('says what a reader misses', async () => {
    const { warnings } = await read({ skills: [{ name: 'Welding' }] });
    const codes = ['name-missing', 'contact-missing', 'work-missing', 'education-missing'];
    expect(warnings).toEqual(codes.map((code) => ({ code })));
  });

  it.each([
    ['{"basics": {"name": "Al"', 'file-unreadable'],
    ['{"name": "a-package", "version": "1.0.0"}', 'json-unknown'],
    ['[{"basics": {}}]', 'json-unknown'],
    ['{"basics": {}}', 'content-too-short'],
    ['{"basics": {"name": "  "}, "work": [null, {}, {"name": ""}]}', 'content-too-short'],
    [`{"basics": {"name": "${'x'.repeat(5_300_000)}"}}`, 'file-too-large'],
  ])('that is none is refused: %#', async (content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });
});

describe('what is taken of one', () => {
  it('goes by the names of version 0, too', () => {
    const old = {
      basics: { name: 'Al', website: 'https://al.example.org', picture: 'me.png' },
      work: [{ company: 'Acme', website: 'https://acme.example.org', startDate: 2019 }],
      publications: [{ name: 'On meters', website: 'https://p.example.org' }],
    };
    expect(take(old)).toEqual({
      resume: {
        basics: { name: 'Al', url: 'https://al.example.org' },
        work: [{ name: 'Acme', url: 'https://acme.example.org', startDate: '2019' }],
        publications: [{ name: 'On meters', url: 'https://p.example.org' }],
      },
      notes: ['field-unknown basics/picture'],
    });
  });

  it('loses nothing in silence: every place that did not fit is named', () => {
    const careless = {
      basics: {
        name: ['Al', 'Bo'],
        email: { home: 'a@example.org' },
        location: 'Lisbon',
        phone: 42,
      },
      work: [
        { name: 'Acme', startDate: 'a while ago', endDate: 'Present', highlights: 'One thing' },
        'Bakery',
        { name: 'Mill', location: { city: 'Porto', countryCode: 'PT' }, x: 1, y: null, z: '' },
        [['nested']],
      ],
      education: { institution: 'School', score: 3.5 },
      skills: ['Baking', { name: 'Milling', keywords: [{ name: 'Stone' }, {}, { a: {}, b: 1 }] }],
      languages: 'Portuguese',
      favourites: { colour: 'blue' },
      interests: null,
    };
    const { resume, notes } = take(careless);
    expect(resume).toEqual({
      basics: { name: 'Al\nBo', phone: '42', location: { address: 'Lisbon' } },
      work: [
        { name: 'Acme', highlights: ['One thing'] },
        { name: 'Bakery' },
        { name: 'Mill', location: 'Porto, PT' },
      ],
      education: [{ institution: 'School', score: '3.5' }],
      skills: [{ name: 'Baking' }, { name: 'Milling', keywords: ['Stone', '1'] }],
    });
    expect(notes).toEqual([
      'value-repaired basics/name',
      'value-skipped basics/email',
      'value-repaired basics/location',
      'value-skipped work/0/startDate',
      'value-repaired work/0/highlights',
      'value-repaired work/1',
      'value-repaired work/2/location',
      'field-unknown work/2/x',
      'value-skipped work/3',
      'value-repaired education',
      'value-repaired skills/0',
      'value-skipped languages',
      'field-unknown favourites',
    ]);
  });

  it('is not led astray by names with a meaning of their own', () => {
    const data = JSON.parse(
      '{"__proto__": {"work": [{"name": "Evil"}]}, "constructor": {"x": 1}, "basics": {"name": "Al", "__proto__": {"email": "e@example.org"}}}',
    ) as Record<string, unknown>;
    const { resume, notes } = take(data);
    expect(resume).toEqual({ basics: { name: 'Al' } });
    expect(notes).toEqual([
      'field-unknown basics/__proto__',
      'field-unknown __proto__',
      'field-unknown constructor',
    ]);
    expect(Object.prototype).not.toHaveProperty('email');
  });

  it('is cut where it is endless, and says so', async () => {
    const items = Array.from({ length: 700 }, (_, index) => ({ name: `Skill ${index}`, odd: 1 }));
    const { resume, notes } = take({ skills: items });
    expect(resume.skills).toHaveLength(500);
    expect(notes[0]).toBe('value-skipped skills/500…');
    expect(notes.at(-1)).toMatch(/^value-skipped \+\d+$/);
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const { warnings } = await read(`{"basics": {"name": "Al"}, "deep": ${deep}}`);
    expect(warnings[0]).toEqual({ code: 'field-unknown', place: 'deep' });
  });

  it('is a valid résumé, whatever the file holds', () => {
    const keys = fc.constantFrom('basics', 'work', 'skills', 'name', 'startDate', 'location', 'x');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), tie('list'), tie('object')),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      object: fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, tree), (data) => {
        const { resume } = take(data);
        expect(resumeSchema.parse(resume)).toEqual(resume);
      }),
    );
  });
});
