import { describe, expect, test } from 'vitest';
import { type HoldReason, holdReasons } from '../../../src/shared/domain/job-state.ts';
import { waitMessage } from '../../../src/shared/domain/wait-sentences.ts';
import { toPlainText } from '../../../src/shared/std/to-plain-text.ts';

const now = Date.UTC(2030, 0, 8, 6);
const hour = 60 * 60_000;
const formatTime = (ms: number) => new Date(ms).toISOString().slice(11, 16);

const untils = { 'not known': null, 'in a moment': now + 5_000, 'in an hour': now + hour } as const;

const sentence = (reason: HoldReason, until: number | null) =>
  toPlainText(waitMessage({ reason, until }, { now, formatTime }));

for (const [when, until] of Object.entries(untils)) {
  describe(`with an end that is ${when}`, () => {
    for (const reason of holdReasons) {
      test(`${reason} is one whole sentence, or two where something helps`, () => {
        expect(sentence(reason, until)).toMatch(/^\p{Lu}[^{}]{15,}\.$/u);
      });
    }

    test('no reason says what another says', () => {
      const all = holdReasons.map((reason) => sentence(reason, until));
      expect(new Set(all).size).toBe(holdReasons.length);
    });
  });
}

const timed: readonly HoldReason[] = ['time', 'rate-limit', 'budget', 'usage-limit'];

test('what ends at a known time says the time, and nothing else does', () => {
  const withTime = holdReasons.filter((reason) => sentence(reason, now + hour).includes('07:00'));
  expect(withTime).toEqual(timed);
});

test('what ends in a moment says no time: to the minute it would say nothing', () => {
  for (const reason of holdReasons) {
    expect(sentence(reason, now + 5_000)).toBe(sentence(reason, null));
  }
});
