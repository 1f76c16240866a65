import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askAgainMs, createAskAgain } from '../../../src/renderer/api/ask-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function setup() {
  const queryClient = new QueryClient();
  const invalidate = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  const asked = () => invalidate.mock.calls.map(([filters]) => filters?.queryKey);
  return { askAgain: createAskAgain(queryClient), asked };
}

it('asks at once, and for many wishes once more when its rest is over', () => {
  const { askAgain, asked } = setup();
  for (let wish = 0; wish < 50; wish += 1) askAgain.ask(['members']);
  expect(asked()).toEqual([['members']]);
  vi.advanceTimersByTime(askAgainMs);
  expect(asked()).toHaveLength(2);
  vi.advanceTimersByTime(10 * askAgainMs);
  expect(asked()).toHaveLength(2);
});

it('keeps queries apart', () => {
  const { askAgain, asked } = setup();
  askAgain.ask(['members', 1]);
  askAgain.ask(['members', 2]);
  expect(asked()).toEqual([
    ['members', 1],
    ['members', 2],
  ]);
});

it('asks nothing after its end', () => {
  const { askAgain, asked } = setup();
  askAgain.ask(['members']);
  askAgain.ask(['members']);
  askAgain.stop();
  vi.advanceTimersByTime(10 * askAgainMs);
  expect(asked()).toHaveLength(1);
});
