import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { splitSections } from '../../../../src/workers/structure-resume/sections/split-sections.ts';
import {
  guessHeading,
  knownHeading,
  misreadHeading,
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
    ['E X P E R I E N C E', 'work'],
    ['II. Berufliche Erfahrung', 'work'],
    ['Education & Languages', 'education'],
    ['Awards and Certifications', 'awards'],
    ['My Relevant Coursework', 'courses'],
    ['Aptidões', 'skills'],
    ['Esperienze lavorative', 'work'],
    ['Опыт работы', 'work'],
    ['教育背景', 'education'],
    ['職務経歴', 'work'],
    ['المهارات', 'skills'],
  ])('knows “%s” as %s', (text, kind) => expect(knownHeading(text)).toBe(kind));

  it('forgives one wrong letter in a long heading', () => {
    expect(misreadHeading('Work Expcrience')).toBe('work');
    expect(misreadHeading('Educatlon')).toBe('education');
    expect(misreadHeading('Work Expert')).toBeNull();
  });

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
