import { expect, it } from 'vitest';
import { answerInTime } from '../../../../src/main/services/task-pool/answer-in-time.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const never = new Promise<number>(() => {});

it('is the answer, and leaves no timer behind', async () => {
  let cancelled = 0;
  const setTimer = () => () => {
    cancelled += 1;
  };
  expect(await answerInTime(Promise.resolve(7), setTimer)).toBe(7);
  await expect(answerInTime(Promise.reject(new TypeError('a fault')), setTimer)).rejects.toThrow(
    TypeError,
  );
  expect(cancelled).toBe(2);
});

it('is null where none comes within half a second', async () => {
  const clock = createFakeClock();
  const answer = answerInTime(never, clock.setTimer);
  await clock.advance(500);
  expect(await answer).toBeNull();
});
