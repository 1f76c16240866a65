import { expect, it } from 'vitest';
import { resumeExcerpts } from '../../../src/workers/refine-resume/resume-excerpts.ts';
import { column, heading, layOut } from '../structure-resume/lay-out.ts';
import { quietContext } from '../structure-resume/read.ts';

const page = layOut(
  column([
    { text: 'Ottoline Brackwater', size: 22, isBold: true },
    { text: 'ottoline@brackwater.example' },
    heading('Experience'),
    { text: 'Tidegate Ltd', isBold: true, aside: '2019 – 2023' },
    { text: 'Keeper of the northern light' },
    heading('Education'),
    { text: 'Maritime College of Hull', isBold: true, aside: '2011 – 2015' },
  ]),
);
const basics = { name: 'Ottoline Brackwater', email: 'ottoline@brackwater.example' };
const dated = { startDate: '2019', endDate: '2023' };
const study = { institution: 'Maritime College of Hull', startDate: '2011', endDate: '2015' };
const known = { pages: [page], reading: 'plain' as const, evidence: {}, confirmed: [] };

it('gives the text of a part that has gaps, with its heading, and of no other', async () => {
  const resume = { basics, work: [{ name: 'Tidegate Ltd', ...dated }], education: [study] };
  const excerpts = await resumeExcerpts({ ...known, resume }, quietContext);
  expect(excerpts.work).toBe(
    'Experience\nTidegate Ltd   2019 – 2023\nKeeper of the northern light',
  );
  expect(excerpts.basics).toBe('');
});

it('gives nothing of a part whose every word is known already', async () => {
  const resume = { basics, work: [{ name: 'Tidegate Ltd', ...dated }], education: [study] };
  const { education } = await resumeExcerpts({ ...known, resume }, quietContext);
  expect(education).toBe('');
});

it('gives the whole document for a part without a heading of its own', async () => {
  const resume = { basics, work: [{ name: 'Tidegate Ltd', ...dated }] };
  const { skills } = await resumeExcerpts({ ...known, resume }, quietContext);
  expect(skills).toContain('Keeper of the northern light');
  expect(skills).toContain('Maritime College of Hull');
});
