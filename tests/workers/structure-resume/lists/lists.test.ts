import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/workers/structure-resume/layout/read-lines.ts';
import { readLanguages } from '../../../../src/workers/structure-resume/lists/read-languages.ts';
import { readSkills } from '../../../../src/workers/structure-resume/lists/read-skills.ts';
import { splitList } from '../../../../src/workers/structure-resume/lists/split-list.ts';
import { column, layOut } from '../lay-out.ts';

type TextLine = Parameters<typeof column>[0][number];

const linesOf = (...lines: TextLine[]) => readLines([layOut(column(lines))]);

describe('splitList', () => {
  it.each([
    ['Go, SQL, and Rust', ['Go', 'SQL', 'Rust']],
    ['Go | SQL • Rust', ['Go', 'SQL', 'Rust']],
    ['Cloud (AWS, Azure), Linux', ['Cloud (AWS, Azure)', 'Linux']],
    ['Proficient in Word and Excel', ['Word', 'Excel']],
    ['Research and Development', ['Research and Development']],
    ['C++, C#, .NET', ['C++', 'C#', 'NET']],
  ])('cuts “%s”', (text, items) => expect(splitList(text)).toEqual(items));
});

describe('readSkills', () => {
  it('reads groups named before a colon', () => {
    const skills = readSkills(linesOf({ text: 'Languages: Go, SQL' }, { text: 'Tools: Git' }));
    expect(skills).toEqual([
      { name: 'Languages', keywords: ['Go', 'SQL'] },
      { name: 'Tools', keywords: ['Git'] },
    ]);
  });

  it('reads groups under bold names, with their levels', () => {
    const skills = readSkills(
      linesOf(
        { text: 'Databases (advanced)', isBold: true },
        { text: 'PostgreSQL, SQLite' },
        { text: 'Languages', isBold: true },
        { text: 'Go' },
      ),
    );
    expect(skills).toEqual([
      { name: 'Databases', level: 'advanced', keywords: ['PostgreSQL', 'SQLite'] },
      { name: 'Languages', keywords: ['Go'] },
    ]);
  });

  it('reads a plain enumeration as one skill each', () => {
    expect(readSkills(linesOf({ text: 'Go, SQL' }))).toEqual([{ name: 'Go' }, { name: 'SQL' }]);
  });
});

describe('readLanguages', () => {
  it('reads languages with their levels in brackets or after a colon', () => {
    const languages = readLanguages(
      linesOf({ text: 'English (native), French: fluent' }, { text: 'Welsh' }),
    );
    expect(languages).toEqual([
      { language: 'English', fluency: 'native' },
      { language: 'French', fluency: 'fluent' },
      { language: 'Welsh' },
    ]);
  });
});

describe('skills in columns and cards', () => {
  it('joins items over two lines, cell by cell', () => {
    const page = layOut([
      { text: 'Solution', x: 50, y: 50 },
      { text: 'Database', x: 250, y: 50 },
      { text: 'drawings', x: 50, y: 61 },
      { text: 'design', x: 250, y: 61 },
      { text: 'Virtual', x: 50, y: 90 },
      { text: 'Oven', x: 250, y: 90 },
      { text: 'machines', x: 50, y: 101 },
      { text: 'care', x: 250, y: 101 },
    ]);
    const names = readSkills(readLines([page])).map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set(['Solution drawings', 'Database design', 'Virtual machines', 'Oven care']),
    );
  });

  it('takes a plain line over a level and bullet points for the name of a group', () => {
    const page = layOut(
      column([
        { text: 'Inventing' },
        { text: 'Master' },
        { text: '• Electricity', indent: 20 },
        { text: '• Sound', indent: 20 },
      ]),
    );
    expect(readSkills(readLines([page]))).toEqual([
      { name: 'Inventing', level: 'Master', keywords: ['Electricity', 'Sound'] },
    ]);
  });

  it('keeps commas inside items that dots part', () => {
    expect(splitList('Looms · Dyes, natural · Wool')).toEqual(['Looms', 'Dyes, natural', 'Wool']);
  });
});
