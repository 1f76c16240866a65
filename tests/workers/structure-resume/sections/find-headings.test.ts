import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { splitSections } from '../../../../src/workers/structure-resume/sections/split-sections.ts';
import { column, heading, layOut } from '../lay-out.ts';

type TextLine = Parameters<typeof column>[0][number];

const sectionsOf = (...lines: TextLine[]) =>
  splitSections(readLines([layOut(column(lines))])).sections.map(({ kind, lines: own }) => [
    kind,
    own.map(({ text }) => text),
  ]);
const name: TextLine = { text: 'Mirela Vantongeren', size: 22 };

describe('findHeadings', () => {
  it('joins a heading over two lines', () => {
    const sections = sectionsOf(
      name,
      heading('Experience'),
      { text: 'Baker' },
      { text: 'TECHNICAL', size: 14, isBold: true, gap: 14 },
      { text: 'SKILLS', size: 14, isBold: true },
      { text: 'Baking' },
    );
    expect(sections.at(-1)).toEqual(['skills', ['Baking']]);
  });

  it('takes smaller known words right below a heading for the head of a card', () => {
    const sections = sectionsOf(
      name,
      heading('Experience'),
      { text: 'Baker' },
      heading('Skills'),
      { text: 'Leadership', size: 12, isBold: true, gap: 6 },
      { text: 'Rotas' },
    );
    expect(sections.at(-1)).toEqual(['skills', ['Leadership', 'Rotas']]);
  });

  it('leaves entries alone that are set like the smaller of two kinds of heading', () => {
    const small = (text: string): TextLine => ({ text, size: 11.5, isBold: true, gap: 8 });
    const sections = sectionsOf(
      name,
      small('Contact'),
      { text: 'mirela@example.org' },
      small('About'),
      { text: 'Bakes.' },
      heading('Work'),
      small('Stonewheel'),
      { text: 'Miller' },
      heading('Education'),
      { text: 'Millford College' },
    );
    expect(sections).toContainEqual(['work', ['Stonewheel', 'Miller']]);
  });

  it('does not take the title of the document for a heading', () => {
    const sections = sectionsOf(
      { text: 'Résumé', size: 18, isBold: true },
      heading('Personal Details'),
      { text: 'Name: Mirela Vantongeren' },
      heading('Experience'),
      { text: 'Baker' },
    );
    expect(sections.map(([kind]) => kind)).toEqual(['contact', 'work']);
  });
});
