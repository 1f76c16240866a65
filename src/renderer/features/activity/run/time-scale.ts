/**
 * Places moments of a run on a line. Long waits are drawn short, so that a night in between leaves
 * the work itself wide enough to be seen. Pure.
 */

/** A stretch of time that is over, or up to now. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TimeScale {
  /** 0–1. */
  readonly place: (at: number) => number;
  /** Waits that are drawn shorter than they were. */
  readonly cuts: readonly Stretch[];
}

/** A wait of more than this share of all the rest is cut … */
const LONG_SHARE = 0.25;
/** … to this share of it. */
const CUT_SHARE = 0.06;

export function createTimeScale(whole: Stretch, waits: readonly Stretch[]): TimeScale {
  const length = Math.max(1, whole.to - whole.from);
  const waited = waits.reduce((sum, { from, to }) => sum + (to - from), 0);
  const worked = Math.max(1, length - waited);
  const cuts = waits.filter(({ from, to }) => to - from > worked * LONG_SHARE && to > from);
  const cutTo = worked * CUT_SHARE;
  const saved = cuts.reduce((sum, { from, to }) => sum + (to - from - cutTo), 0);
  const drawn = Math.max(1, length - saved);
  return {
    cuts,
    place(at) {
      const time = Math.min(Math.max(at, whole.from), whole.to);
      const offset = cuts.reduce((sum, cut) => sum + savedBefore(time, cut, cutTo), 0);
      return (time - whole.from - offset) / drawn;
    },
  };
}

/** How much of a cut lies before a moment; within it, as much as its share. */
function savedBefore(time: number, { from, to }: Stretch, cutTo: number): number {
  if (time <= from) return 0;
  const share = time >= to ? 1 : (time - from) / (to - from);
  return share * (to - from - cutTo);
}
