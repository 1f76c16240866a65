import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { column, heading, layOut } from '../lay-out.ts';

const textsOf = (page: ReturnType<typeof layOut>) => readLines([page]).map(({ text }) => text);

describe('a form with the names of its fields in the margin', () => {
  const field = (y: number, name: string, value: string) => [
    { text: name, right: 210, y },
    { text: value, x: 225, y },
  ];
  const page = layOut([
    { text: 'Work Experience', right: 210, y: 90, isBold: true },
    ...field(110, 'Dates', '2019 – 2022'),
    ...field(125, 'Occupation or position held', 'Baker'),
    ...field(140, 'Employer', 'Crumb and Sons'),
    // Set a little lower than the first line beside it.
    { text: 'Technical Skills', right: 210, y: 176, isBold: true },
    { text: 'Stone ovens, gas ovens', x: 225, y: 170 },
    { text: 'Rye and wheat doughs', x: 225, y: 184 },
  ]);

  it('is read row by row, each section after its name', () => {
    expect(textsOf(page)).toEqual([
      'Work Experience',
      'Dates 2019 – 2022',
      'Occupation or position held Baker',
      'Employer Crumb and Sons',
      'Technical Skills',
      'Stone ovens, gas ovens',
      'Rye and wheat doughs',
    ]);
  });

  it('has the names of its sections marked as labels, those of its fields not', () => {
    const labels = readLines([page]).filter(({ isLabel }) => isLabel);
    expect(labels.map(({ text }) => text)).toEqual(['Work Experience', 'Technical Skills']);
  });
});

describe('dates in a narrow margin', () => {
  const entry = (y: number, period: string, title: string) => [
    { text: period, right: 119, y },
    { text: title, x: 125, y, isBold: true },
    { text: 'Bread of all kinds, baked every morning', x: 125, y: y + 13 },
  ];
  const wide = [
    { text: '2016', right: 119, y: 60 },
    { text: 'Apprentice', x: 160, y: 60 },
  ];

  it('are cells of their own though little white parts them from the text', () => {
    const page = layOut([
      ...entry(100, '2019 – 2022', 'Baker'),
      ...entry(140, '2018', 'Miller'),
      ...entry(180, '2017', 'Farmer'),
      ...entry(220, '2015 – 2016', 'Fisher'),
      ...[300, 320, 340].flatMap((y) => [
        { text: 'to', x: 50, y },
        { text: 'Oxmoor', x: 125, y },
      ]),
    ]);
    const [first] = readLines([page]);
    expect(first?.cells.map(({ text }) => text)).toEqual(['2019 – 2022', 'Baker']);
  });

  it('do not part text where nothing begins at the place behind the gap', () => {
    const [line] = readLines([layOut([...wide, { text: 'a', x: 50, y: 90 }])]);
    expect(line?.text).toBe('2016 Apprentice');
    const close = readLines([
      layOut([
        { text: 'Baker', x: 50, y: 90 },
        { text: 'of bread', x: 83, y: 90 },
      ]),
    ]);
    expect(close[0]?.cells).toHaveLength(1);
  });
});

describe('a main column with dates at its right edge, beside a sidebar', () => {
  it('keeps the dates with the lines that they end', () => {
    const jobs = ['Baker', 'Miller', 'Farmer', 'Fisher', 'Hunter'];
    const main = jobs.flatMap((title, index) => {
      const y = 130 + index * 45;
      return [
        { text: title, x: 50, y, isBold: true },
        { text: `${2019 - index}`, right: 350, y },
        { text: 'Crumb and Sons', x: 50, y: y + 13 },
        { text: 'Bread of all kinds', x: 50, y: y + 26 },
      ];
    });
    const side = ['Baking', 'Milling', 'Sowing', 'Fishing', 'Hunting', 'Rowing'];
    const page = layOut([
      { text: 'Experience', x: 50, y: 100, isBold: true, size: 14 },
      ...main,
      ...column([heading('Skills'), ...side.map((text) => ({ text }))], { x: 420, top: 80 }),
    ]);
    const read = textsOf(page);
    for (const [index, title] of jobs.entries()) expect(read).toContain(`${title} ${2019 - index}`);
    expect(read.slice(-7)).toEqual(['Skills', ...side]);
  });
});
