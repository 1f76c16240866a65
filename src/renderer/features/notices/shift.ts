/**
 * A shift: the stretch from the first unfinished job to the moment when none is left. What is said
 * aloud, the ring in the frame and the toast at the end all follow it. Pure.
 */
import type { Load } from './load.ts';

/** What of a batch was over when it joined, and so is not this shift's work. */
type Before = Pick<Load, 'over' | 'done' | 'failed'>;

export interface Shift {
  /** What belongs to it, by id: all that was unfinished at some moment of it. */
  readonly members: ReadonlyMap<string, Before>;
  /** Those that were said to be queued. */
  readonly said: ReadonlySet<string>;
  /** The last quarter that was said aloud: 0, 25, 50 or 75. */
  readonly quarter: number;
}

export type ShiftNews =
  | { readonly type: 'started'; readonly count: number }
  | { readonly type: 'advanced'; readonly percent: number }
  | { readonly type: 'ended'; readonly done: number; readonly failed: number };

export interface ShiftMemory {
  readonly shift: Shift | null;
  /** What was over at some time: when it is tried again, only the rest of it is work. */
  readonly settled: ReadonlySet<string>;
}

export const noMemory: ShiftMemory = { shift: null, settled: new Set() };

interface ShiftStep {
  readonly memory: ShiftMemory;
  readonly news: readonly ShiftNews[];
}

const nothing: Before = { over: 0, done: 0, failed: 0 };

/** The shift after hearing how the work stands now, and what there is to tell about it. */
export function advanceShift({ shift, settled }: ShiftMemory, loads: readonly Load[]): ShiftStep {
  const isSettled = ({ id, isOver }: Load) => isOver || settled.has(id);
  const settledNow = new Set(loads.filter(isSettled).map(({ id }) => id));
  const open = loads.filter(({ isOver }) => !isOver);
  if (open.length === 0) {
    const news = shift ? [endOf(shift, loads)] : [];
    return { memory: { shift: null, settled: settledNow }, news };
  }
  const members = new Map(shift?.members);
  for (const load of open) {
    const before = settled.has(load.id) ? load : nothing;
    if (!members.has(load.id)) members.set(load.id, before);
  }
  // Of one that is still growing it is not known yet how many there are to tell of.
  const unsaid = open.filter(({ id, isGrowing }) => !isGrowing && shift?.said.has(id) !== true);
  const said = new Set([...(shift?.said ?? []), ...unsaid.map(({ id }) => id)]);
  const quarter = Math.floor(shiftProgress({ members }, loads) / 25) * 25;
  return {
    memory: { shift: { members, said, quarter }, settled: settledNow },
    news: newsOf(shift, { unsaid, members, quarter }),
  };
}

interface Change {
  readonly unsaid: readonly Load[];
  readonly members: Shift['members'];
  readonly quarter: number;
}

function newsOf(shift: Shift | null, { unsaid, members, quarter }: Change): readonly ShiftNews[] {
  if (unsaid.length > 0) {
    const count = sum(unsaid, ({ id, total }) => total - (members.get(id) ?? nothing).over);
    return [{ type: 'started', count }];
  }
  if (shift === null || quarter <= shift.quarter) return [];
  return [{ type: 'advanced', percent: quarter }];
}

/** 0–100 over all that the shift has to do, what is over included, so that it does not fall back. */
export function shiftProgress({ members }: Pick<Shift, 'members'>, loads: readonly Load[]): number {
  const own = loads.filter(({ id }) => members.has(id));
  const before = ({ id }: Load): number => members.get(id)?.over ?? 0;
  const total = sum(own, (load) => load.total - before(load));
  if (total <= 0) return 0;
  return (100 * sum(own, (load) => Math.max(0, load.worked - before(load)))) / total;
}

function endOf({ members }: Shift, loads: readonly Load[]): ShiftNews {
  // Never less than none: what was over before may have been tried again meanwhile.
  const count = (key: 'done' | 'failed') =>
    sum(loads, (load) => {
      const before = members.get(load.id);
      return before ? Math.max(0, load[key] - before[key]) : 0;
    });
  return { type: 'ended', done: count('done'), failed: count('failed') };
}

function sum(loads: readonly Load[], of: (load: Load) => number): number {
  return loads.reduce((total, load) => total + of(load), 0);
}
