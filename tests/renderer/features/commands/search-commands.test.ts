import { expect, test } from 'vitest';
import type { Command } from '../../../../src/renderer/features/commands/command.ts';
import { createCommandSearch } from '../../../../src/renderer/features/commands/search-commands.ts';

function command(id: string, title: string, synonyms: readonly string[] = []): Command {
  return { id, title, synonyms, group: 'do', run: () => {} };
}

const search = createCommandSearch([
  command('open', 'Open résumés…', ['import', 'upload']),
  command('dark', 'Use the dark look', ['theme', 'night']),
  command('light', 'Use the light look', ['theme', 'bright']),
  command('pause', 'Pause all jobs', ['stop']),
]);
const found = (query: string) => search(query).map(({ id }) => id);

test('an empty query gives everything, in its order', () => {
  expect(found('  ')).toEqual(['open', 'dark', 'light', 'pause']);
});

test('finds by the words of the title, by synonyms, and by both at once in any order', () => {
  expect(found('pause')[0]).toBe('pause');
  expect(found('upload')).toEqual(['open']);
  expect(found('theme dark')).toEqual(['dark']);
  expect(found('dark theme')).toEqual(['dark']);
});

test('forgives a slip of the finger and a missing accent', () => {
  expect(found('puase')).toContain('pause');
  expect(found('uplaod')).toEqual(['open']);
  expect(found('resumes')[0]).toBe('open');
});

test('a word of the title goes before a synonym', () => {
  const both = createCommandSearch([
    command('b', 'Show the health of workers', ['night']),
    command('a', 'Night work', []),
  ]);
  expect(both('night').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('finds nothing where there is nothing', () => {
  expect(found('zzzzzz')).toEqual([]);
});

test('what begins with the letters typed goes before what merely holds them', () => {
  const both = createCommandSearch([
    command('use', 'Use the dark look'),
    command('settings', 'Go to Settings'),
  ]);
  expect(both('se').map(({ id }) => id)).toEqual(['settings', 'use']);
});
