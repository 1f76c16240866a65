import { i18n } from '@lingui/core';
import { describe, expect, test } from 'vitest';
import { lookAtDrag } from '../../../../src/renderer/features/imports/dragged.ts';
import { dropWords } from '../../../../src/renderer/features/imports/drop-words.ts';
import { countWords, readGivenText } from '../../../../src/renderer/features/imports/given-text.ts';
import { activateLocale } from '../../../../src/renderer/i18n/activate-locale.ts';

await activateLocale('en');

const files = (...types: string[]) => ({
  types: ['Files'],
  items: types.map((type) => ({ kind: 'file', type })),
});
const wordsOf = (content: Parameters<typeof lookAtDrag>[0]) => {
  const dragged = lookAtDrag(content);
  return dragged && dropWords(i18n, dragged, null);
};

describe('what letting go will do', () => {
  test.each([
    [files('application/pdf'), 'Read 1 file as a résumé', /PDF, Word/],
    [files('application/pdf', 'image/png'), 'Read 2 files as résumés', /PDF, Word/],
    [files(''), 'Read this file, or all files in this folder', /PDF, Word/],
    [files('', 'video/mp4', 'audio/ogg'), 'Read 3 files as résumés', /^2 of them are of kinds/],
    [files('video/mp4'), 'This kind of file cannot be read', /the tray says/],
    [files('image/gif', 'font/woff2'), 'These kinds of files cannot be read', /the tray says/],
    [{ types: ['Files'] }, 'Read these as résumés', /PDF, Word/],
    [{ types: ['text/plain'] }, 'Read this text as a résumé', /asked first/],
    [{ types: ['text/uri-list', 'text/plain'] }, 'A link', /cannot be read yet/],
  ])('%j: %s', (content, title, detail) => {
    const words = wordsOf(content);
    expect(words?.title).toBe(title);
    expect(words?.detail).toMatch(detail);
  });

  test('names the model elsewhere that would help, and does not say that all stays here', () => {
    const dragged = lookAtDrag(files('application/pdf'));
    const words = dragged && dropWords(i18n, dragged, 'Some service');
    expect(words?.detail).toContain('Some service');
    expect(words?.detail).not.toContain('stay here');
  });

  test('is nothing for what the window does not know', () => {
    expect(lookAtDrag({ types: ['application/x-thing'] })).toBeNull();
    expect(lookAtDrag(null)).toBeNull();
  });
});

describe('a given text', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  test.each([
    ['', null],
    [words(39), null],
    [words(40), 'text'],
    ['https://example.com/jobs', 'link'],
    ['  https://example.com/cv.PDF\n', 'link'],
    ['see https://example.com', null],
    ['javascript:alert(1)', null],
    ['https://', null],
  ])('%j', (text, type) => {
    expect(readGivenText(text)?.type ?? null).toBe(type);
  });

  test('tells links to documents from links to pages', () => {
    expect(readGivenText('https://example.com/cv.PDF?x=1')).toMatchObject({ isFile: true });
    expect(readGivenText('https://example.com/pdf')).toMatchObject({ isFile: false });
  });

  test('is counted by its words', () => {
    expect(countWords('  one\ntwo   three ')).toBe(3);
  });
});
