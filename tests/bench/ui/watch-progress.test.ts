import { expect, it } from 'vitest';
import { percentile } from '../../../bench/ui/percentile.ts';
import { waits } from '../../../bench/ui/watch-progress.ts';

it('an event waits for the first sight of its job that is as new as itself', () => {
  const sent = [
    [0, 10, 100],
    [1, 11, 101],
    [0, 20, 102],
    [0, 30, 103],
  ] as const;
  const shown = [
    [0, 20, 110],
    [1, 11, 111],
    [0, 30, 120],
  ] as const;
  expect(waits(sent, shown)).toEqual([10, 10, 8, 17]);
});

it('an event that was never shown has no wait', () => {
  expect(waits([[0, 10, 100]], [[0, 9, 110]])).toEqual([]);
});

it('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0.5, 0.95, 0.99, 1].map((part) => percentile(values, part))).toEqual([50, 95, 99, 100]);
  expect(percentile([], 0.5)).toBe(0);
});
