/** The figure that the reader must keep, on people and layouts that its rules were not made after. */
import { describe, expect, it } from 'vitest';
import { scoreOwnDocuments } from '../../../bench/accuracy/own/score-own-documents.ts';
import { figuresOf, scoredFields } from '../../../bench/accuracy/scoring/score-resume.ts';
import { ownDocuments } from '../../support/fixtures/own/index.ts';
import { ownLanguages } from '../../support/fixtures/own/own-person.ts';

const leastMacroF1 = 0.9;
const leastField = 0.75;

describe.each(ownLanguages)('made-up résumés in %s', (language) => {
  it('are read with a macro-F1 of 0.90 or more, and no field far below', async () => {
    const documents = await scoreOwnDocuments(ownDocuments(language));
    const { macroF1, fields } = figuresOf(documents.map(({ tallies }) => tallies));
    expect(macroF1, JSON.stringify(fields)).toBeGreaterThanOrEqual(leastMacroF1);
    const weak = scoredFields.filter((field) => (fields[field] ?? 1) < leastField);
    expect(weak, JSON.stringify(fields)).toEqual([]);
  });
});
