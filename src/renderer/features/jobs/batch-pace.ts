/** How long a batch will still take, by the pace at which its jobs ended while one watched. Pure. */
import type { BatchView } from '../../../shared/contract/jobs.ts';

/** A moment at which so many of its jobs had been worked off. */
export interface PaceMark {
  readonly at: number;
  readonly worked: number;
}

/** Fewer than this say nothing about a pace. */
const enough = 3;

export function markPace({ counts }: BatchView, at: number): PaceMark {
  // What is cancelled is over without work, and would make the rest look quick.
  return { at, worked: counts.completed + counts.failed };
}

/** Milliseconds; null while too little is known, or nothing runs. */
export function remainingMs(since: PaceMark, batch: BatchView, now: number): number | null {
  const { pending, running } = batch.counts;
  const { worked } = markPace(batch, now);
  const ended = worked - since.worked;
  if (ended < enough || running === 0) return null;
  return ((now - since.at) / ended) * (pending + running);
}
