import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { column, heading, layOut } from '../lay-out.ts';

const textsOf = (page: ReturnType<typeof layOut>) => readLines([page]).map(({ text }) => text);

const sidebar = [heading('Skills'), { text: 'Baking' }, { text: 'Milling' }, { text: 'Sowing' }];
const main = [
  heading('Experience'),
  { text: 'Crumb and Sons' },
  { text: 'Baker of bread and cakes' },
  { text: 'Bread of all kinds' },
  heading('Education'),
  { text: 'Millford College' },
];

describe('what introduces a document', () => {
  it('comes before all sections though its column is the second', () => {
    const page = layOut([
      ...column(sidebar, { x: 50 }),
      ...column([{ text: 'Mirela Vantongeren', size: 24 }, { text: 'Baker' }, ...main], {
        x: 250,
        right: 545,
      }),
    ]);
    expect(textsOf(page).slice(0, 3)).toEqual(['Mirela Vantongeren', 'Baker', 'Skills']);
  });

  it('begins with what is set largest', () => {
    const page = layOut([
      ...column([{ text: 'mirela@example.org' }, ...sidebar], { x: 50 }),
      ...column([{ text: 'Mirela Vantongeren', size: 24 }, ...main], { x: 250, right: 545 }),
    ]);
    const read = textsOf(page);
    expect(read.slice(0, 3)).toEqual(['Mirela Vantongeren', 'mirela@example.org', 'Skills']);
    expect(read.indexOf('Sowing')).toBeLessThan(read.indexOf('Experience'));
  });

  it('is not looked for once a section has begun', () => {
    const page = layOut([
      { text: 'Summary', y: 15, isBold: true },
      { text: 'Baker of bread and cakes of all kinds, by the river and in the hills', y: 30 },
      ...column(sidebar, { x: 50, top: 60 }),
      ...column([{ text: 'Mirela Vantongeren', size: 24 }, ...main], {
        x: 250,
        right: 545,
        top: 60,
      }),
    ]);
    const read = textsOf(page);
    expect(read.indexOf('Mirela Vantongeren')).toBeGreaterThan(read.indexOf('Sowing'));
  });
});
