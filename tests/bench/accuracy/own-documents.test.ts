/** The figure that the reader must keep, on people and layouts that its rules were not made after. */
import { describe, expect, it } from 'vitest';
import { scoreOwnDocuments } from '../../../bench/accuracy/own/score-own-documents.ts';
import { figuresOf, scoredFields } from '../../../bench/accuracy/scoring/score-resume.ts';
import { type OwnDocument, ownDocuments } from '../../support/fixtures/own/index.ts';
import { ownLanguages } from '../../support/fixtures/own/own-person.ts';

const leastMacroF1 = 0.9;
const leastField = 0.75;
const peopleOfLanguage = 4;
/** Two seconds where the machine has nothing else to do. */
const timeoutMs = 120_000;

/** Half of them, other people in each layout, keep the test short; `npm run bench:accuracy -- own` reads all. */
const everyOther = (documents: readonly OwnDocument[]): readonly OwnDocument[] =>
  documents.filter((_, index) => (index + Math.floor(index / peopleOfLanguage)) % 2 === 0);

describe.each(ownLanguages)('made-up résumés in %s', (language) => {
  it('come from enough people', () => {
    expect(new Set(ownDocuments(language).map(({ person }) => person)).size).toBe(peopleOfLanguage);
  });

  it(
    'are read with a macro-F1 of 0.90 or more, and no field far below',
    async () => {
      const documents = await scoreOwnDocuments(everyOther(ownDocuments(language)));
      const { macroF1, fields } = figuresOf(documents.map(({ tallies }) => tallies));
      expect(macroF1, JSON.stringify(fields)).toBeGreaterThanOrEqual(leastMacroF1);
      const weak = scoredFields.filter((field) => (fields[field] ?? 1) < leastField);
      expect(weak, JSON.stringify(fields)).toEqual([]);
    },
    timeoutMs,
  );
});
