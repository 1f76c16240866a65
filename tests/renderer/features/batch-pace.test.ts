import { expect, test } from 'vitest';
import { markPace, remainingMs } from '../../../src/renderer/features/jobs/batch-pace.ts';
import { makeBatch } from '../support/jobs.ts';

const since = markPace(makeBatch({ counts: { running: 5, pending: 95 } }), 1_000);
const second = 1_000;

test('what is left takes as long for each as what ended while one watched', () => {
  const counts = { completed: 8, failed: 2, running: 5, pending: 85 };
  expect(remainingMs(since, makeBatch({ counts }), 21_000)).toBe(90 * 2 * second);
});

test('what had ended before one watched says nothing about the pace', () => {
  const later = markPace(makeBatch({ counts: { completed: 90, running: 10 } }), 0);
  const counts = { completed: 95, running: 5 };
  expect(remainingMs(later, makeBatch({ counts }), 5 * second)).toBe(5 * second);
});

test('fewer than three ends are no pace', () => {
  const counts = { completed: 2, running: 5, pending: 93 };
  expect(remainingMs(since, makeBatch({ counts }), 60_000)).toBeNull();
});

test('what was cancelled did not work anything off', () => {
  const counts = { cancelled: 50, running: 5, pending: 45 };
  expect(remainingMs(since, makeBatch({ counts }), 60_000)).toBeNull();
});

test('while nothing runs there is no end in sight', () => {
  const counts = { completed: 50, pending: 50 };
  expect(remainingMs(since, makeBatch({ counts }), 60_000)).toBeNull();
});
