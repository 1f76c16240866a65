import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPercentiles } from '../../../../src/main/store/reader/percentiles.ts';

it.each([
  ['one value', [7], { count: 1, p50Ms: 7, p95Ms: 7 }],
  ['two, of which the lower is the median', [9, 3], { count: 2, p50Ms: 3, p95Ms: 9 }],
  // The example of the method's usual description: ranks 3 and 5 of five.
  ['five', [50, 15, 40, 20, 35], { count: 5, p50Ms: 35, p95Ms: 50 }],
  ['no rounding at 95 of 100', Array.from({ length: 100 }, (_, n) => n + 1), { p95Ms: 95 }],
])('are right for %s', (_name, times, expected) => {
  expect(toPercentiles(times)).toMatchObject(expected);
});

it('are none of nothing', () => {
  expect(toPercentiles([])).toBeNull();
});

it('are the smallest values that enough are not greater than', () => {
  const times = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(times, (values) => {
      const found = toPercentiles(values);
      const notGreater = (limit: number) => values.filter((value) => value <= limit).length;
      const smaller = (limit: number) => values.filter((value) => value < limit).length;
      for (const [percent, value] of [
        [50, found?.p50Ms ?? -1],
        [95, found?.p95Ms ?? -1],
      ] as const) {
        expect(values).toContain(value);
        expect(notGreater(value) * 100).toBeGreaterThanOrEqual(values.length * percent);
        expect(smaller(value) * 100).toBeLessThan(values.length * percent);
      }
    }),
  );
});
