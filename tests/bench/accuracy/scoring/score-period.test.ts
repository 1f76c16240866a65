import { describe, expect, it } from 'vitest';
import { scorePeriod, yearLikeness } from '../../../../bench/accuracy/scoring/score-period.ts';

describe('the score of a period', () => {
  it('takes a finer date than shown for right, and a coarser one for wrong', () => {
    const shown = { startDate: '2019', endDate: '2021-05' };
    expect(scorePeriod(shown, { startDate: '2019-03', endDate: '2021' })).toEqual({
      found: 1,
      expected: 2,
      right: 1,
      given: 2,
    });
  });

  it('asks an open period for a start and no end', () => {
    const open = { startDate: '2020-02' };
    expect(scorePeriod(open, { startDate: '2020-02' }).found).toBe(2);
    expect(scorePeriod(open, { startDate: '2020-02', endDate: '2021-01' })).toEqual({
      found: 1,
      expected: 2,
      right: 1,
      given: 2,
    });
    expect(scorePeriod(open, null)).toEqual({ found: 0, expected: 2, right: 0, given: 0 });
  });

  it('does not care in which slot the only date was put', () => {
    expect(scorePeriod({ endDate: '2015' }, { startDate: '2015-06' })).toEqual({
      found: 1,
      expected: 1,
      right: 1,
      given: 1,
    });
  });

  it('holds dates against the reader where none are shown', () => {
    expect(scorePeriod({}, { startDate: '2015', endDate: '2016' }).given).toBe(2);
  });

  it('tells which share of the years agrees', () => {
    const shown = { startDate: '2015-02', endDate: '2017-03' };
    expect(yearLikeness(shown, { startDate: '2015', endDate: '2016' })).toBe(0.5);
    expect(yearLikeness({}, { startDate: '2015' })).toBe(0);
  });
});
