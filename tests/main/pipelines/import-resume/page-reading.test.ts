import { expect, it } from 'vitest';
import { needsOcr } from '../../../../src/main/pipelines/import-resume/page-reading.ts';

const good = { characters: 1_500, mappedShare: 1, wordShare: 0.95, imageShare: 0 };

it.each([
  ['a page of clean text', good, false],
  ['a short last page of clean text', { ...good, characters: 60 }, false],
  ['a page of clean text over a full-page background', { ...good, imageShare: 1 }, false],
  ['a page without text', { ...good, characters: 0 }, true],
  ['a scan with a stamped page number', { ...good, characters: 12, imageShare: 1 }, true],
  ['a scan with a line of text over it', { ...good, characters: 150, imageShare: 0.9 }, true],
  ['glyphs that map to nothing', { ...good, mappedShare: 0.4 }, true],
  ['letters that make no words', { ...good, wordShare: 0.2 }, true],
])('decides about %s', (_name, quality, expected) => {
  expect(needsOcr(quality)).toBe(expected);
});
