import { describe, expect, it } from 'vitest';
import { resumeSchema } from '../../../src/shared/domain/resume.ts';
import { findProblems, isBlocking } from '../../../src/shared/domain/resume-problem.ts';
import { trimDraft } from '../../../src/shared/domain/trim-draft.ts';

const codes = (draft: unknown) => findProblems(draft).map(({ code }) => code);

describe('a date in a draft', () => {
  it.each(['2019', '2019-03', '2019-03-31', '', ' 2019 '])('%j is one, or none', (date) => {
    expect(codes({ startDate: date })).toEqual([]);
  });

  it.each(['19', '2019-', '2019-13', '2019-04-31', '-03', 'March 2019'])(
    '%j is none yet, and is not stored',
    (date) => {
      const problems = findProblems({ basics: {}, work: [{ startDate: date }] });
      expect(problems).toEqual([{ pointer: '/work/0/startDate', code: 'date-malformed' }]);
      expect(problems.every(isBlocking)).toBe(true);
    },
  );

  it('is compared with the start as precisely as both are given', () => {
    expect(codes({ startDate: '2020-05', endDate: '2019' })).toEqual(['end-before-start']);
    expect(codes({ startDate: '2020-05', endDate: '2020' })).toEqual([]);
    expect(codes({ startDate: '2020', endDate: '2020-01' })).toEqual([]);
    expect(codes({ startDate: '20', endDate: '2019' })).toEqual(['date-malformed']);
  });
});

describe('an address in a draft', () => {
  it.each(['ines@example.org', 'i.c+cv@mail.example.co.uk'])('%s is an e-mail address', (email) => {
    expect(codes({ email })).toEqual([]);
  });

  it.each(['ines', 'ines@', 'ines@example', 'a b@example.org'])(
    '%s is none, but is kept',
    (email) => {
      const problems = findProblems({ email });
      expect(problems).toMatchObject([{ code: 'email-malformed' }]);
      expect(problems.some(isBlocking)).toBe(false);
    },
  );

  it.each([
    'https://example.org/ines',
    'example.org',
    'www.example.org/a/b',
    'mailto:i@example.org',
  ])('%s is a web address', (url) => expect(codes({ url })).toEqual([]));

  it.each(['my page', 'example'])('%s is none', (url) => {
    expect(codes({ url })).toEqual(['address-malformed']);
  });
});

describe('a draft that becomes a version', () => {
  it('loses what is empty, and the spaces around the rest', () => {
    const draft = {
      basics: { name: ' Ines ', email: '', location: { city: ' ' }, profiles: [{ url: '' }] },
      work: [{}, { name: 'Harbourside', highlights: ['', 'One thing. '] }],
      skills: [{ name: '', keywords: [' '] }],
    };
    const trimmed = trimDraft(draft);
    expect(trimmed).toEqual({
      basics: { name: 'Ines' },
      work: [{ name: 'Harbourside', highlights: ['One thing.'] }],
    });
    expect(resumeSchema.safeParse(trimmed).success).toBe(true);
  });

  it('of nothing is a résumé with nothing in it', () => {
    expect(trimDraft({ basics: {} })).toEqual({ basics: {} });
  });

  it('without blocking problems is always a résumé', () => {
    const draft = {
      basics: { email: 'x', url: 'y' },
      work: [{ endDate: '2019', startDate: '2020' }],
    };
    expect(findProblems(draft).some(isBlocking)).toBe(false);
    expect(resumeSchema.safeParse(trimDraft(draft)).success).toBe(true);
  });
});
