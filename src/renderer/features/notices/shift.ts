/**
 * A shift: the stretch from the first unfinished job to the moment when none is left. What is said
 * aloud, the ring in the frame and the one notification at the end all follow it. Pure.
 */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';

export interface Shift {
  /** Jobs that belong to it: all that were unfinished at some moment of it. */
  readonly ids: ReadonlySet<string>;
  /** The last quarter that was said aloud: 0, 25, 50 or 75. */
  readonly quarter: number;
}

export type ShiftNews =
  | { readonly type: 'started'; readonly count: number }
  | { readonly type: 'advanced'; readonly percent: number }
  | { readonly type: 'ended'; readonly jobs: readonly JobView[] };

interface ShiftStep {
  readonly shift: Shift | null;
  readonly news: readonly ShiftNews[];
}

/** The shift after hearing how the jobs stand now, and what there is to tell about it. */
export function advanceShift(shift: Shift | null, jobs: readonly JobView[]): ShiftStep {
  const unfinished = jobs.filter((job) => !isFinalJobState(job.state));
  const known = shift?.ids ?? new Set<string>();
  const added = unfinished.filter((job) => !known.has(job.id));
  if (unfinished.length === 0) {
    return { shift: null, news: shift ? [{ type: 'ended', jobs: members(shift.ids, jobs) }] : [] };
  }
  const ids = added.length > 0 ? new Set([...known, ...added.map((job) => job.id)]) : known;
  const quarter = Math.floor(shiftProgress(ids, jobs) / 25) * 25;
  const news: ShiftNews[] = [];
  if (added.length > 0) news.push({ type: 'started', count: added.length });
  else if (shift && quarter > shift.quarter) news.push({ type: 'advanced', percent: quarter });
  return { shift: { ids, quarter }, news };
}

/** 0–100 over all jobs of the shift, the finished ones included, so that it does not fall back. */
export function shiftProgress(ids: ReadonlySet<string>, jobs: readonly JobView[]): number {
  const own = members(ids, jobs);
  if (own.length === 0) return 0;
  const sum = own.reduce(
    (total, job) => total + (isFinalJobState(job.state) ? 100 : job.progress),
    0,
  );
  return sum / own.length;
}

function members(ids: ReadonlySet<string>, jobs: readonly JobView[]): readonly JobView[] {
  return jobs.filter((job) => ids.has(job.id));
}
