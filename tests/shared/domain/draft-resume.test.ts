import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftResumeSchema } from '../../../src/shared/domain/draft-resume.ts';
import { maxTextLength } from '../../../src/shared/domain/max-text-length.ts';

describe('a draft', () => {
  it('takes any text in any field, and gives it back as it was', () => {
    const text = fc.string({ maxLength: 40 });
    const draft = fc.record({
      basics: fc.record({ name: text, email: text, location: fc.record({ city: text }) }),
      work: fc.array(fc.record({ startDate: text, endDate: text, highlights: fc.array(text) })),
    });
    fc.assert(
      fc.property(draft, (one) => {
        expect(draftResumeSchema.parse(one)).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no basics', {}],
    ['a number', { basics: { name: 7 } }],
    ['a list for an object', { basics: [] }],
    ['more entries than anybody has', { basics: {}, work: Array(501).fill({}) }],
    ['a text longer than any field', { basics: { summary: 'x'.repeat(maxTextLength + 1) } }],
  ])('is not %s', (_what, draft) => {
    expect(draftResumeSchema.safeParse(draft).success).toBe(false);
  });

  it('keeps nothing that a résumé has no place for', () => {
    expect(draftResumeSchema.parse({ basics: { name: 'Ines', pet: 'cat' } })).toEqual({
      basics: { name: 'Ines' },
    });
  });
});
