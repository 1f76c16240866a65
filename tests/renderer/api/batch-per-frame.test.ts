import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchPerFrame } from '../../../src/renderer/api/batch-per-frame.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('whatever comes between two frames is handed on at once, in its order', () => {
  const onBatch = vi.fn();
  const batch = batchPerFrame<number>(onBatch);
  for (const item of [1, 2, 3]) batch.add(item);
  expect(onBatch).not.toHaveBeenCalled();
  expect(frames).toHaveLength(1);
  frames[0]!();
  expect(onBatch.mock.calls).toEqual([[[1, 2, 3]]]);
});

test('a window that draws no frames is served by a timer, and only once', () => {
  const onBatch = vi.fn();
  const batch = batchPerFrame<number>(onBatch);
  batch.add(1);
  vi.advanceTimersByTime(1_000);
  expect(onBatch.mock.calls).toEqual([[[1]]]);
  batch.add(2);
  vi.advanceTimersByTime(1_000);
  expect(onBatch.mock.calls).toEqual([[[1]], [[2]]]);
});

test('nothing comes after it was stopped', () => {
  const onBatch = vi.fn();
  const batch = batchPerFrame<number>(onBatch);
  batch.add(1);
  batch.stop();
  vi.advanceTimersByTime(1_000);
  expect(onBatch).not.toHaveBeenCalled();
});
