import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { column, heading, layOut } from '../lay-out.ts';

const textsOf = (page: Parameters<typeof readLines>[0]) => readLines(page).map(({ text }) => text);

describe('readLines', () => {
  it('keeps dates at the right edge on the lines that they belong to', () => {
    const page = layOut(
      column([
        { text: 'Baker', aside: '2019' },
        { text: 'Miller', aside: '2018' },
        { text: 'Farmer', aside: '2017' },
        { text: 'Fisher', aside: '2016' },
      ]),
    );
    expect(textsOf([page])).toEqual(['Baker 2019', 'Miller 2018', 'Farmer 2017', 'Fisher 2016']);
  });

  it('reads labels in the margin before the content beside them', () => {
    const page = layOut([
      { text: 'Education', x: 50, y: 100, isBold: true },
      { text: 'Millford College', x: 160, y: 100 },
      { text: 'History and archives', x: 160, y: 113 },
      { text: 'Experience', x: 50, y: 140, isBold: true },
      { text: 'Crumb and Sons', x: 160, y: 140 },
      { text: 'Bread of all kinds', x: 160, y: 153 },
      { text: 'Skills', x: 50, y: 180, isBold: true },
      { text: 'Baking', x: 160, y: 180 },
    ]);
    const lines = readLines([page]);
    expect(lines.map(({ text }) => text)).toEqual([
      'Education',
      'Millford College',
      'History and archives',
      'Experience',
      'Crumb and Sons',
      'Bread of all kinds',
      'Skills',
      'Baking',
    ]);
    expect(lines[0]?.isLabel).toBe(true);
  });

  it('reads two columns one after the other, also over two pages', () => {
    const side = (x: number, ...texts: string[]) =>
      column(
        texts.map((text, index) => (index === 0 ? heading(text) : { text })),
        { x },
      );
    const first = layOut([
      ...side(50, 'Experience', 'Crumb and Sons', 'Baker', 'Bread'),
      ...side(350, 'Skills', 'Baking', 'Milling', 'Counting'),
    ]);
    const second = layOut([
      ...side(50, 'Education', 'Millford College', 'History', 'Archives'),
      ...side(350, 'Languages', 'English', 'Welsh', 'French'),
    ]);
    const headings = ['Experience', 'Education', 'Skills', 'Languages'];
    const read = textsOf([first, { ...second, page: 2 }]);
    expect(read.filter((text) => headings.includes(text))).toEqual(headings);
  });

  it('drops page numbers and feet that repeat', () => {
    const foot = { text: 'Mirela Vantongeren · 2026', y: 820 };
    const one = layOut([{ text: 'First page', y: 400 }, foot]);
    const two = layOut([{ text: 'Second page', y: 400 }, foot, { text: '2 / 2', x: 500, y: 805 }]);
    expect(textsOf([one, { ...two, page: 2 }])).toEqual(['First page', 'Second page']);
  });

  it('keeps two small lines beside a tall word apart', () => {
    const page = layOut([
      { text: 'Mirela', y: 50, size: 40 },
      { text: 'mirela@example.com', x: 400, y: 52 },
      { text: '+49 30 901820', x: 400, y: 72 },
    ]);
    expect(textsOf([page])).toHaveLength(2);
  });
});
