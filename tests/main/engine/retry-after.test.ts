import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/main/engine/retry-after.ts';

const now = Date.UTC(2026, 10, 22, 8, 0, 0);

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 08:01:30 GMT', 90_000],
  ['Sunday, 22-Nov-26 08:01:30 GMT', 90_000],
  ['Sun Nov 22 08:01:30 2026', 90_000 + new Date(now).getTimezoneOffset() * 60_000],
  ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['2026-11-22', null],
  ['', null],
])('reads "%s" as %s ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});
