import { describe, expect, it } from 'vitest';
import {
  better,
  needsOcr,
  needsSecondReading,
  needsVision,
  pagesForOcr,
} from '../../../../src/main/pipelines/import-resume/climb.ts';
import type { PageReading } from '../../../../src/main/pipelines/import-resume/page-reading.ts';
import { pageOf, resumeText } from '../../../support/import-lab.ts';

const good = { characters: 1_500, mappedShare: 1, wordShare: 0.95, imageShare: 0 };

function layer(quality: Partial<typeof good> = {}, text = resumeText): PageReading {
  return { mode: 'text', confidence: 1, text: pageOf(1, text), quality: { ...good, ...quality } };
}

function scan(confidence: number, text = resumeText): PageReading {
  return { mode: 'ocr', confidence, text: pageOf(1, text) };
}

/** Every letter the next one of the alphabet: what a wrong character map makes of a text. */
const shift = (text: string): string =>
  text.replace(/[a-y]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
const long = Array.from({ length: 4 }, () => resumeText).join(' ');

describe('needsOcr', () => {
  it.each([
    ['a page of clean text', layer(), false],
    ['a short last page of clean text', layer({ characters: 60 }), false],
    ['a page of clean text over a full-page background', layer({ imageShare: 1 }), false],
    ['a page without text', layer({ characters: 0 }), true],
    ['a scan with a stamped page number', layer({ characters: 12, imageShare: 1 }), true],
    ['a scan with a line of text over it', layer({ characters: 150, imageShare: 0.9 }), true],
    ['glyphs that map to nothing', layer({ mappedShare: 0.4 }), true],
    ['letters that make no words', layer({ wordShare: 0.2 }), true],
    ['glyphs that map to other letters', layer({}, shift(long)), true],
    ['a long page of sound text', layer({}, long), false],
    ['a long page in another script', layer({}, 'Иван Петров инженер '.repeat(40)), false],
  ])('decides about %s', (_name, reading, expected) => {
    expect(needsOcr(reading)).toBe(expected);
  });
});

describe('pagesForOcr', () => {
  const short = (characters: number, imageShare = 0): PageReading =>
    layer({ characters, imageShare }, 'Page 2');

  it('leaves a few words on a page without pictures to a document that has text', () => {
    expect(pagesForOcr([layer(), short(12)])).toEqual([]);
  });

  it('looks at them where the document has hardly any text, or a picture stands beside them', () => {
    expect(pagesForOcr([short(12), short(12)])).toHaveLength(2);
    expect(pagesForOcr([layer(), short(12, 0.8)])).toHaveLength(1);
    expect(pagesForOcr([layer(), short(0)])).toHaveLength(1);
  });
});

describe('better', () => {
  const polish = 'Kowalska zarządzała zespołem pielęgniarskim szpitala miejskiego Lublinie';
  it.each([
    ['wrong letters against right ones', layer({}, shift(long)), scan(0.8, long), 'ocr'],
    ['few unmapped glyphs against OCR', layer({ mappedShare: 0.3 }), scan(0.9), 'ocr'],
    ['sound text against OCR of the same', layer(), scan(0.95), 'text'],
    ['a language not known here against OCR of it', layer({}, polish), scan(0.9, polish), 'text'],
    ['a stamp against a page', layer({ characters: 12 }, 'Page 2 of 3'), scan(0.7), 'ocr'],
    ['a line of text against noise', layer(), scan(0.2, 'l1 .: |'), 'text'],
  ])('weighs %s', (_name, ...[text, ocr, expected]) => {
    expect(better(text, ocr).mode).toBe(expected);
  });

  it('keeps what there is where no other rung was asked', () => {
    expect(better(layer(), undefined).mode).toBe('text');
  });
});

it.each([
  ['a page that OCR read well', scan(0.9), false],
  ['a page that OCR read poorly', scan(0.5), true],
  ['a page that nothing could read', { ...scan(0), mode: 'none' as const }, true],
  ['a short page of text', layer({ characters: 5 }), false],
])('decides whether %s is worth paying for', (_name, reading, expected) => {
  expect(needsVision(reading)).toBe(expected);
});

it.each([
  [0.9, false],
  [0.3, true],
])('reads a document made sense of at %d once more: %s', (confidence, expected) => {
  const structured = { resume: { basics: {} }, confidence, resumeLikeness: 1, warnings: [] };
  expect(needsSecondReading({ ...structured, evidence: {} })).toBe(expected);
});
