import { expect, it } from 'vitest';
import { column, heading, layOut } from './lay-out.ts';
import { structure } from './read.ts';

it('keeps courses that have a section of their own, beside the certificates', async () => {
  const page = layOut(
    column([
      { text: 'Mirela Vantongeren', size: 22 },
      heading('Experience'),
      { text: 'Baker, Crumb and Sons', aside: '2019 – 2021' },
      heading('Courses and Workshops'),
      { text: 'Bread Without Yeast, Stonewheel Guild, 2020' },
    ]),
  );
  const { resume } = await structure(page);
  expect(resume.certificates).toMatchObject([{ date: '2020' }]);
  expect(resume.certificates?.[0]?.name).toContain('Bread Without Yeast');
});
