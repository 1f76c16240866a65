import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { createObservableValue, type ObservableValue } from '../../api/observable-value.ts';
import { countUnfinished, type WorkList } from '../jobs/work-list.ts';
import { toLoads } from './load.ts';
import { advanceShift, noMemory, type ShiftNews, shiftProgress } from './shift.ts';

export interface ShiftNow {
  /** Unfinished jobs, those in batches too. */
  readonly count: number;
  /** 0–100; null while nothing is to be done. To be watched, so that a tick draws the ring alone. */
  readonly progress: ObservableValue<number | null>;
}

/** Follows the shift as the work changes, and tells its news once each. */
export function useShift(work: WorkList, onNews: (news: ShiftNews) => void): ShiftNow {
  const last = useRef(noMemory);
  const [progress] = useState(() => createObservableValue<number | null>(null));
  const tell = useEffectEvent(onNews);
  // Before the frame is drawn, so that the ring and the rows move in the same one.
  useLayoutEffect(() => {
    const loads = toLoads(work);
    const { memory, news } = advanceShift(last.current, loads);
    last.current = memory;
    progress.set(memory.shift && shiftProgress(memory.shift, loads));
    for (const one of news) tell(one);
  }, [work, progress]);
  return { count: countUnfinished(work), progress };
}
