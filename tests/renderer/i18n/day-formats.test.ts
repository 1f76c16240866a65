import { expect, test } from 'vitest';
import { createDayFormats } from '../../../src/renderer/i18n/day-formats.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).getTime();
const { nearMoment, longDay } = createDayFormats('en-GB');

test.each([
  [at(22, 23), '23:05'],
  [at(21, 0), 'yesterday, 00:05'],
  [at(23, 3), 'tomorrow, 03:05'],
  [at(20, 12), '20 Nov 2026, 12:05'],
])('a moment near now is called as people call it', (ms, words) => {
  expect(nearMoment(ms, at(22, 0))).toBe(words);
});

test('a day is called by its name', () => {
  expect(longDay(at(22, 12))).toBe('Sunday 22 November');
});
