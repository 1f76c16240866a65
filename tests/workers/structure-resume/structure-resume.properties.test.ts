import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import { structuredResumeSchema } from '../../../src/shared/domain/structured-resume.ts';
import { structure } from './read.ts';

const word = fc.constantFrom(
  ...'Experience Education Skills Languages Work Senior Engineer GmbH University of Bachelor in'.split(
    ' ',
  ),
  ...'2019 03/2020 – Present Jan 2018 a@b.example +49 30 901820 github.com/someone Berlin, Germany'.split(
    ' ',
  ),
  ...'• | · - : Python, SQL; (native) Expérience Berufserfahrung "quoted" 920 Oak Street TX 78701'.split(
    ' ',
  ),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const runOf = (text: fc.Arbitrary<string>) =>
  fc.record({
    text,
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    y: fc.double({ min: -50, max: 900, noNaN: true }),
    width: fc.double({ min: 0, max: 500, noNaN: true }),
    height: fc.double({ min: 0, max: 60, noNaN: true }),
    fontSize: fc.double({ min: 0, max: 60, noNaN: true }),
    fontName: fc.constantFrom('', 'Test-Regular', 'Test-Bold'),
    isBold: fc.boolean(),
    isItalic: fc.boolean(),
  });
const pageOf = (text: fc.Arbitrary<string>): fc.Arbitrary<PageText> =>
  fc.record({
    page: fc.constant(1),
    width: fc.constant(595),
    height: fc.constant(842),
    runs: fc.array(runOf(text), { maxLength: 40 }),
    links: fc.constant([]),
  });

const anyPage = pageOf(fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 40 })));
/** Marks that combine over the border of two runs would make new letters of old ones. */
const plainPage = pageOf(fc.oneof(phrase, fc.string({ unit: 'grapheme-ascii', maxLength: 40 })));

const words = (value: string): readonly string[] =>
  value.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** All strings of a value, but dates and country codes, which are rewritten to their standard. */
function strings(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /Date$|^date$|countryCode|network/.test(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    strings(inner, Array.isArray(value) ? key : name),
  );
}

it('gives a valid result for any runs and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPage, { maxLength: 3 }), async (pages) => {
      const result = await structure(...pages);
      expect(structuredResumeSchema.parse(result)).toEqual(result);
    }),
    { numRuns: 150 },
  );
});

it('gives no word that the text does not have', async () => {
  await fc.assert(
    fc.asyncProperty(plainPage, async (only) => {
      const shown = only.runs.map(({ text: shownText }) => shownText).join(' ');
      const known = new Set(words(shown));
      const { resume } = await structure(only);
      for (const given of strings(resume).flatMap(words)) {
        const isShown = isMadeOf(given, known);
        expect(isShown, `“${given}” is not in the text`).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

/** Runs that touch, and words divided at a line end, become one word: it may be several of the text's. */
function isMadeOf(given: string, known: ReadonlySet<string>): boolean {
  const reachable = [true];
  for (let end = 1; end <= given.length; end += 1) {
    reachable[end] = reachable.some((is, start) => is && known.has(given.slice(start, end)));
  }
  return reachable[given.length] === true;
}
