import { expect, it } from 'vitest';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import type { PartAnswers } from '../../../src/shared/domain/refinement/refined-part.ts';
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { mergeAnswers } from '../../../src/workers/refine-resume/merge-answers.ts';
import { column, heading, layOut } from '../structure-resume/lay-out.ts';
import { quietContext, structure } from '../structure-resume/read.ts';

/** The employer stands alone, and its position went to what the entry describes. */
const page = layOut(
  column([
    { text: 'Ottoline Brackwater', size: 22, isBold: true },
    { text: 'ottoline@brackwater.example | +44 20 7946 0991' },
    heading('Experience'),
    { text: 'Tidegate Ltd', isBold: true },
    { text: 'Harbour Pilot 2019 - 2023' },
    { text: '• Brought nine hundred ships to their berth.', indent: 10 },
    { text: 'Northern Sound', isBold: true, gap: 8 },
    { text: '• Wrote the reports, kept the charts, and asked to be made Admiral.', indent: 10 },
    { text: 'Deck Officer 2015 - 2019' },
    heading('Education'),
    { text: 'Maritime College of Hull', isBold: true, aside: '2011 – 2015' },
    { text: 'Bachelor of Science in Navigation' },
  ]),
);

const read: Resume = {
  basics: { name: 'Ottoline Brackwater', email: 'ottoline@brackwater.example' },
  work: [
    { name: 'Tidegate Ltd', position: 'Harbour Pilot', startDate: '2019', endDate: '2023' },
    {
      name: 'Northern Sound',
      highlights: [
        'Wrote the reports, kept the charts, and asked to be made Admiral. Deck Officer 2015 - 2019',
      ],
    },
  ],
};

const entry = (name: string | null, position: string | null, [startDate, endDate] = ['', '']) => ({
  ...{ name, position, startDate: startDate || null, endDate: endDate || null },
});
const basics = { name: null, label: null, email: null, phone: null, url: null };

async function merge(answers: PartAnswers, resume: Resume = read, pages: PageText[] = [page]) {
  const input = { pages, reading: 'plain' as const, resume, evidence: {}, confirmed: [] };
  return mergeAnswers({ ...input, answers, model: 'small-3b' }, quietContext);
}

it('fills a gap with what stands beside the entry, and says where and who named it', async () => {
  const work = [entry('Northern Sound', 'Deck Officer', ['2015', '2019'])];
  const { resume, evidence, filled, unsupported } = await merge({ work: { work } });
  expect(resume.work?.[1]).toMatchObject({
    ...{ position: 'Deck Officer', startDate: '2015', endDate: '2019' },
  });
  expect(filled).toEqual(['/work/1/position', '/work/1/startDate', '/work/1/endDate']);
  expect(unsupported).toBe(0);
  const found = evidence['/work/1/position'];
  expect(found?.model).toBe('small-3b');
  expect(found?.confidence).toBeLessThan(0.7);
  const row = page.runs.find(({ text }) => text.startsWith('Deck Officer'))?.y;
  expect(found?.places).toMatchObject([{ page: 1, y: row }]);
});

it.each<[string, PartAnswers]>([
  ['another position of the page', { work: { work: [entry('Northern Sound', 'Harbour Pilot')] } }],
  ['a word of a sentence', { work: { work: [entry('Northern Sound', 'Admiral')] } }],
  [
    'what is settled',
    { work: { work: [entry('Tidegate Ltd', 'Deck Officer', ['2019', '2023'])] } },
  ],
  ['dates of another entry', { work: { work: [entry('Northern Sound', null, ['2019', '2023'])] } }],
  ['swapped parts', { work: { work: [entry('Deck Officer', 'Northern Sound')] } }],
  [
    'a school for an employer',
    { work: { work: [entry('Maritime College of Hull', 'Deck Officer')] } },
  ],
  ['another name', { basics: { ...basics, name: 'Northern Sound' } }],
  ['nothing', { work: { work: [] }, basics, skills: { skills: [] } }],
])('leaves the résumé as it was for %s', async (_name, answers) => {
  const { resume, filled } = await merge(answers);
  expect(filled).toEqual([]);
  expect(resume).toEqual(read);
});

it('keeps out and counts once what the page does not say', async () => {
  const { resume, unsupported } = await merge({
    basics: { ...basics, url: 'https://evil.example/?q=name', phone: '+1 202 555 0100' },
    work: { work: [entry('Northern Sound', 'Admiral', ['2014', '2020'])] },
    skills: { skills: ['Kubernetes', 'Kubernetes', '![x](https://evil.example/x.png)'] },
  });
  expect(resume).toEqual(read);
  // Address, number, the title out of a sentence, two dates, two skills.
  expect(unsupported).toBe(7);
});

it('takes a phone number that only the top shows, and an address only letter for letter', async () => {
  const { email: _, ...named } = read.basics;
  const resume = { ...read, basics: named };
  const said = { ...basics, phone: '+44 20 7946 0991', email: 'ottoline@brackwater.example' };
  const both = await merge({ basics: said }, resume);
  expect(both.filled).toEqual(['/basics/email', '/basics/phone']);
  const other = await merge(
    { basics: { ...basics, email: 'ottoline@brackwater.example.org' } },
    resume,
  );
  expect(other.filled).toEqual([]);
  expect(other.unsupported).toBe(1);
});

it('finds whole positions where the rules found none', async () => {
  const work = [
    entry('Tidegate Ltd', 'Harbour Pilot', ['2019', '2023']),
    entry('X', 'Y', ['1999', '']),
  ];
  const { resume, filled } = await merge({ work: { work } }, { basics: read.basics });
  expect(resume.work).toEqual([
    { name: 'Tidegate Ltd', position: 'Harbour Pilot', startDate: '2019', endDate: '2023' },
  ]);
  expect(filled).toHaveLength(4);
});

it('leaves alone what the user has found right or written', async () => {
  const doubtful = { '/work/1/name': { confidence: 0.5, places: [] } };
  const input = { pages: [page], reading: 'plain' as const, resume: read, model: 'small-3b' };
  const answers = { work: { work: [entry('Maritime College of Hull', null, ['2015', '2019'])] } };
  const confirmed = ['/work/1/name'];
  const merged = await mergeAnswers(
    { ...input, evidence: doubtful, confirmed, answers },
    quietContext,
  );
  expect(merged.resume).toEqual(read);
});

it('begins with what the rules themselves would have made of the page', async () => {
  const { resume } = await structure(page);
  expect(resume.work?.[0]?.name).toBe('Tidegate Ltd');
});
