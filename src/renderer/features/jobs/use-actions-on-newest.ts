/**
 * The actions on one job as it stands when they are taken, however old the buttons are: so that the
 * buttons need not be drawn again with every tick of progress, and nothing falls back to their view.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { JobActions } from './use-job-actions.ts';

export function useActionsOnNewest(actions: JobActions, job: JobView): JobActions {
  const newest = useRef(job);
  useLayoutEffect(() => {
    newest.current = job;
  });
  return useMemo(
    () => ({
      ...actions,
      cancel: () => actions.cancel(newest.current),
      retry: () => actions.retry(newest.current),
      moveToFront: () => actions.moveToFront(newest.current),
    }),
    [actions],
  );
}
