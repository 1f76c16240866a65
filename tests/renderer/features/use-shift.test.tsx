import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { WorkList } from '../../../src/renderer/features/jobs/work-list.ts';
import { useShift } from '../../../src/renderer/features/notices/use-shift.ts';
import { makeJob } from '../support/jobs.ts';

const job = makeJob({ state: 'running', progress: 0 });
const at = (progress: number): WorkList => ({ jobs: [{ ...job, progress }], batches: [] });

test('a tick of progress is told to the ring, and draws who follows the work only once', () => {
  let draws = 0;
  const { result, rerender } = renderHook(
    ({ work }) => {
      draws += 1;
      return useShift(work, () => {});
    },
    { initialProps: { work: at(10) } },
  );
  const { progress } = result.current;
  const onTick = vi.fn();
  progress.subscribe(onTick);
  const before = draws;
  rerender({ work: at(60) });
  expect(draws).toBe(before + 1);
  expect(onTick).toHaveBeenCalledTimes(1);
  expect(progress.get()).toBe(60);
  expect(result.current.progress).toBe(progress);
});
