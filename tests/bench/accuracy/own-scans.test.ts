/** The figure that the reader must keep where there is nothing but pictures of pages. */
import { describe, expect, it } from 'vitest';
import { scoreOwnDocuments } from '../../../bench/accuracy/own/score-own-documents.ts';
import { figuresOf } from '../../../bench/accuracy/scoring/score-resume.ts';
import { ownScans } from '../../support/fixtures/own/index.ts';
import { ownLanguages } from '../../support/fixtures/own/own-person.ts';

const leastMacroF1 = 0.85;
/** Seconds a page where the machine has other work. */
const timeoutMs = 120_000;

describe('scanned made-up résumés', () => {
  it(
    'are read with a macro-F1 of 0.85 or more, one in each language',
    async () => {
      const documents = await scoreOwnDocuments(ownScans());
      const { macroF1, fields } = figuresOf(documents.map(({ tallies }) => tallies));
      expect(documents).toHaveLength(ownLanguages.length);
      expect(macroF1, JSON.stringify(fields)).toBeGreaterThanOrEqual(leastMacroF1);
    },
    timeoutMs,
  );
});
