import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { splitSections } from '../../../../src/workers/structure-resume/sections/split-sections.ts';
import {
  guessHeading,
  knownHeading,
} from '../../../../src/workers/structure-resume/vocabulary/section-headings.ts';
import { column, heading, layOut } from '../lay-out.ts';

describe('knownHeading', () => {
  it.each([
    ['WORK EXPERIENCE', 'work'],
    ['Expérience professionnelle', 'work'],
    ['Berufserfahrung:', 'work'],
    ['Formación académica', 'education'],
    ['Formação', 'education'],
    ['Skills & Tools', 'skills'],
    ['Sprachkenntnisse', 'languages'],
    ["Centres d'intérêt", 'interests'],
  ])('knows “%s” as %s', (text, kind) => expect(knownHeading(text)).toBe(kind));

  it('does not know sentences', () => {
    expect(knownHeading('Experience with many tools')).toBeNull();
  });

  it('guesses unusual headings from their words', () => {
    expect(guessHeading('Things I did: employment')).toBe('work');
    expect(guessHeading('Miscellanea')).toBe('other');
  });
});

describe('splitSections', () => {
  it('takes unknown lines in the type of the headings for headings too', () => {
    const page = layOut(
      column([
        { text: 'Mirela Vantongeren', size: 22 },
        heading('Experience'),
        { text: 'Baker' },
        heading('Skills'),
        { text: 'Baking' },
        heading('Odds and Ends'),
        { text: 'Likes boats' },
      ]),
    );
    const { header, sections } = splitSections(readLines([page]));
    expect(header.map(({ text }) => text)).toEqual(['Mirela Vantongeren']);
    expect(sections.map(({ kind }) => kind)).toEqual(['work', 'skills', 'other']);
  });

  it('goes by the words alone where headings are set like the text', () => {
    const page = layOut(
      column(
        ['Mirela Vantongeren', 'Experience', 'Baker', 'Education', 'Millford College'].map(
          (text) => ({ text, gap: 8 }),
        ),
      ),
    );
    const { sections } = splitSections(readLines([page]));
    expect(sections.map(({ kind }) => kind)).toEqual(['work', 'education']);
  });
});
