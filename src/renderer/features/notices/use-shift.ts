import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { advanceShift, type Shift, type ShiftNews, shiftProgress } from './shift.ts';

interface ShiftNow {
  /** Unfinished jobs. */
  readonly count: number;
  /** 0–100; null while nothing is to be done. */
  readonly progress: number | null;
}

/** Follows the shift as the jobs change, and tells its news once each. */
export function useShift(jobs: readonly JobView[], onNews: (news: ShiftNews) => void): ShiftNow {
  const last = useRef<Shift | null>(null);
  const [shift, setShift] = useState<Shift | null>(null);
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    const step = advanceShift(last.current, jobs);
    last.current = step.shift;
    setShift(step.shift);
    for (const news of step.news) tell(news);
  }, [jobs]);
  return {
    count: jobs.filter((job) => !isFinalJobState(job.state)).length,
    progress: shift ? shiftProgress(shift.ids, jobs) : null,
  };
}
