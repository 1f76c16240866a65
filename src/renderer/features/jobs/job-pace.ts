/** How long a job will still take, by the pace at which its pages were done while one watched. Pure. */
import type { JobView } from '../../../shared/contract/jobs.ts';

/** A moment at which a job had got so far. */
export interface JobMark {
  readonly at: number;
  /** 0–100. */
  readonly progress: number;
  /** Pages, or whatever it counts, that were done. */
  readonly done: number;
}

/** Fewer than this say nothing about a pace. */
const enough = 3;

/** Null: it does not count what it does. */
export function markJob({ progress, progressMessage }: JobView, at: number): JobMark | null {
  const { page, total } = progressMessage?.values ?? {};
  if (typeof page !== 'number' || typeof total !== 'number') return null;
  return { at, progress, done: page - 1 };
}

/** Milliseconds; null while too little is known. */
export function remainingJobMs(since: JobMark, job: JobView, now: number): number | null {
  const mark = markJob(job, now);
  if (mark === null || mark.done - since.done < enough) return null;
  const gained = mark.progress - since.progress;
  return gained <= 0 ? null : ((now - since.at) / gained) * (100 - mark.progress);
}
