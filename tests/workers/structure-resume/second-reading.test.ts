import { describe, expect, it } from 'vitest';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import { structureResume } from '../../../src/workers/structure-resume/structure-resume.ts';
import { column, heading, layOut } from './lay-out.ts';
import { quietContext } from './read.ts';

const read = (page: PageText, reading: 'plain' | 'accurate') =>
  structureResume({ pages: [page], reading }, quietContext);

const experience = [
  heading('Experience'),
  { text: 'Crumb and Sons', isBold: true, aside: '2019 – 2022' },
  { text: 'Senior Baker' },
  { text: 'Millford Mills', isBold: true, aside: '2015 – 2018' },
  { text: 'Assistant Miller' },
  heading('Education'),
  { text: 'Millford College', isBold: true, aside: '2012 – 2015' },
  { text: 'Bachelor of Arts in History' },
];

describe('the second reading', () => {
  it('changes nothing where the first made sense', async () => {
    const page = layOut([
      { text: 'Mirela Vantongeren', y: 20, size: 24 },
      { text: 'mirela@example.org', y: 50 },
      ...column(experience, { top: 70 }),
    ]);
    expect(await read(page, 'accurate')).toEqual(await read(page, 'plain'));
  });

  it('finds the column of a margin that no heading tells of', async () => {
    const left = 'Rye Wheat Oat Corn Spelt Barley Millet Rice Buckwheat Quinoa'.split(' ');
    const right = [
      'Mirela Vantongeren',
      'mirela@example.org',
      'Experience',
      'Crumb and Sons',
      'Senior Baker',
      '2019 – 2022',
      'Millford Mills',
      'Assistant Miller',
      '2015 – 2018',
      'Flour of all kinds',
    ];
    const page = layOut([
      ...left.map((text, index) => ({ text, x: 50, y: 60 + index * 14 })),
      ...right.map((text, index) => ({ text, x: 200, y: 60 + index * 14 })),
    ]);
    const [plain, accurate] = [await read(page, 'plain'), await read(page, 'accurate')];
    const startsOf = ({ resume }: typeof plain) => resume.work?.map(({ startDate }) => startDate);
    expect(startsOf(accurate)).toEqual(['2019', '2015']);
    expect(startsOf(plain)).not.toEqual(['2019', '2015']);
    expect(accurate.confidence).toBeGreaterThan(plain.confidence);
  });

  it('stops when it is cancelled', async () => {
    const cancelled = {
      ...quietContext,
      throwIfCancelled: () => {
        throw new DOMException('cancelled', 'AbortError');
      },
    };
    const page = layOut(column(experience));
    const reading = structureResume({ pages: [page], reading: 'accurate' }, cancelled);
    await expect(reading).rejects.toThrow('cancelled');
  });
});
