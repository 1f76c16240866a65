/** How the work stands, in the few figures that tray icon, dock and taskbar show. Pure. */
import type { Batch } from '../../engine/batch.ts';
import type { Job } from '../../engine/job.ts';

export interface JobStatus {
  /** Jobs that are not finished, those in batches too. */
  readonly unfinished: number;
  readonly running: number;
  /** How many wait for an answer of the user. */
  readonly needsYou: number;
  /** 0–1 over the whole stretch of work; null while there is nothing to do. */
  readonly progress: number | null;
  readonly isPaused: boolean;
}

export const idle: JobStatus = {
  ...{ unfinished: 0, running: 0, needsYou: 0, progress: null, isPaused: false },
};

/** Work by its id, with how many jobs it has: all that was unfinished at some moment of a stretch. */
export type Stretch = ReadonlyMap<string, number>;

interface Work {
  readonly jobs: readonly Pick<
    Job,
    'id' | 'state' | 'progress' | 'hold' | 'finishedAt' | 'isHousekeeping'
  >[];
  readonly batches: readonly Pick<Batch, 'id' | 'counts' | 'asking' | 'finishedAt'>[];
  readonly isPaused: boolean;
}

interface Load {
  readonly id: string;
  readonly total: number;
  /** In jobs: one in its middle counts as half. */
  readonly worked: number;
  readonly unfinished: number;
  readonly running: number;
  readonly needsYou: number;
}

/** The status after what was heard before: what has been finished since stays in the reckoning. */
export function toJobStatus(
  before: Stretch,
  { jobs, batches, isPaused }: Work,
): { readonly status: JobStatus; readonly stretch: Stretch } {
  const open = [
    ...jobs.filter((job) => job.finishedAt === null && !job.isHousekeeping).map(ofJob),
    ...batches.filter(({ finishedAt }) => finishedAt === null).map(ofBatch),
  ];
  if (open.length === 0) return { status: { ...idle, isPaused }, stretch: new Map() };
  const stretch = new Map([...before, ...open.map(({ id, total }) => [id, total] as const)]);
  const total = sum([...stretch.values()]);
  const left = sum(open.map((load) => load.total - load.worked));
  const status = {
    unfinished: sum(open.map(({ unfinished }) => unfinished)),
    running: sum(open.map(({ running }) => running)),
    needsYou: sum(open.map(({ needsYou }) => needsYou)),
    progress: total === 0 ? 0 : (total - left) / total,
    isPaused,
  };
  return { status, stretch };
}

function ofJob({ id, state, progress, hold }: Work['jobs'][number]): Load {
  const needsYou = state === 'pending' && hold?.reason === 'user' ? 1 : 0;
  const running = state === 'running' ? 1 : 0;
  return { id, total: 1, worked: progress / 100, unfinished: 1, running, needsYou };
}

function ofBatch({ id, counts, asking }: Work['batches'][number]): Load {
  const unfinished = counts.pending + counts.running;
  const worked = counts.completed + counts.failed + counts.cancelled;
  return {
    ...{ id, total: unfinished + worked, worked, unfinished },
    ...{ running: counts.running, needsYou: asking },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
