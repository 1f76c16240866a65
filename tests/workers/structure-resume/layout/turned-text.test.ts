import { expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { layOut } from '../lay-out.ts';

const turned = (text: string, y: number) => ({
  ...{ text, x: 30, y, width: 12, height: text.length * 6, fontSize: 12 },
  ...{ fontName: 'Test-Bold', isBold: true, isItalic: false },
});

it('reads headings that are set upwards in the margin before the lines beside them', () => {
  const lines = ['Crumb and Sons', 'Baker', 'Bread of all kinds', 'Millford Mills', 'Miller'];
  const skills = ['Baking', 'Milling', 'Counting', 'Weighing', 'Sowing'];
  const schools = ['Millford College', 'Bachelor of Arts', '2012 – 2015'];
  const page = layOut([
    ...lines.map((text, index) => ({ text, x: 80, y: 100 + index * 14 })),
    ...skills.map((text, index) => ({ text, x: 80, y: 200 + index * 14 })),
    ...schools.map((text, index) => ({ text, x: 80, y: 300 + index * 14 })),
  ]);
  const runs = [
    turned('EXPERIENCE', 100),
    turned('SKILLS', 200),
    turned('EDUCATION', 300),
    ...page.runs,
  ];
  const read = readLines([{ ...page, runs }]).map(({ text }) => text);
  expect(read).toEqual(['EXPERIENCE', ...lines, 'SKILLS', ...skills, 'EDUCATION', ...schools]);
});
