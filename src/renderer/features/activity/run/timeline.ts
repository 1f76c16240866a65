/** A run as rows of bars: waits, steps, groups of steps, failed tries, and what goes on now. Pure. */
import type { Story } from '../../../../shared/contract/metrics.ts';
import type { Stretch } from './time-scale.ts';
import { toTimeSpans } from './time-spans.ts';

export type BarTone = 'wait' | 'done' | 'failed' | 'now';

export interface Bar extends Stretch {
  readonly tone: BarTone;
}

type StoredStep = Story['steps'][number];

export interface StepRow {
  readonly type: 'step';
  readonly name: string;
  /** Null: it has not finished in this run. */
  readonly step: StoredStep | null;
  readonly failedTries: number;
  /** Finished by the run that this one repeats. */
  readonly isTakenOver: boolean;
  readonly bars: readonly Bar[];
}

export interface GroupRow {
  readonly type: 'group';
  /** What the names of its steps begin with. */
  readonly name: string;
  readonly steps: readonly StepRow[];
  readonly bars: readonly Bar[];
}

export interface SpanRow {
  readonly type: 'wait' | 'now';
  readonly bars: readonly Bar[];
}

export type TimelineRow = SpanRow | StepRow | GroupRow;

export interface Timeline {
  readonly whole: Stretch;
  readonly waits: readonly Stretch[];
  readonly rows: readonly TimelineRow[];
}

/** As many steps with one beginning, such as pages, are one row that can be opened. */
const GROUP_FROM = 4;

export function toTimeline(story: Story, now: number): Timeline {
  const { job } = story;
  const spans = toTimeSpans(story);
  const waits = spans.waits.map(({ from, to }) => ({ from, to: to ?? now }));
  const whole = { from: job.createdAt, to: Math.max(job.finishedAt ?? now, job.createdAt + 1) };
  const steps = toStepRows(story, spans.attempts);
  const attempt = spans.attempts.at(-1);
  const now_: SpanRow[] = [];
  if (attempt !== undefined && attempt.to === null) {
    const ends = [attempt.from, ...story.steps.map(({ finishedAt }) => finishedAt)];
    now_.push({ type: 'now', bars: [{ tone: 'now', from: Math.max(...ends), to: now }] });
  }
  const shownWaits = waits.map((wait): Bar => ({ ...wait, tone: 'wait' }));
  return {
    ...{ whole, waits },
    rows: [{ type: 'wait', bars: shownWaits }, ...toGroups(steps), ...now_],
  };
}

function toStepRows(
  { job, steps, failures }: Story,
  attempts: readonly { readonly from: number; readonly number: number }[],
): readonly StepRow[] {
  const rows = new Map<string, StepRow>();
  for (const step of steps) {
    const { name, startedAt: from, finishedAt: to } = step;
    const isTakenOver = job.rerunOf !== null && to <= job.createdAt;
    const bars: Bar[] = isTakenOver ? [] : [{ from, to, tone: 'done' }];
    rows.set(name, { type: 'step', name, step, failedTries: 0, isTakenOver, bars });
  }
  for (const { step: name, attempt, at } of failures) {
    const empty = { type: 'step', name, step: null, isTakenOver: false } as const;
    const row = rows.get(name) ?? { ...empty, failedTries: 0, bars: [] };
    // When a try began is not kept: it was after the last step that had finished in its attempt.
    const claimed = attempts.findLast(({ from, number }) => number === attempt && from <= at);
    const ends = steps.map(({ finishedAt }) => finishedAt).filter((end) => end <= at);
    const from = Math.min(at, Math.max(claimed?.from ?? at, ...ends));
    const bars: Bar[] = [...row.bars, { from, to: at, tone: 'failed' }];
    rows.set(name, { ...row, failedTries: row.failedTries + 1, bars });
  }
  return [...rows.values()].toSorted((a, b) => startOf(a) - startOf(b));
}

/** In the order in which they began; what was taken over comes first. */
function startOf({ bars, step }: StepRow): number {
  return Math.min(step?.startedAt ?? Number.POSITIVE_INFINITY, ...bars.map(({ from }) => from));
}

function toGroups(steps: readonly StepRow[]): readonly TimelineRow[] {
  const byBeginning = Map.groupBy(steps, ({ name }) => name.split(':')[0] ?? name);
  const rows: TimelineRow[] = [];
  for (const step of steps) {
    const beginning = step.name.split(':')[0] ?? step.name;
    const members = byBeginning.get(beginning) ?? [];
    if (members.length < GROUP_FROM) rows.push(step);
    else if (members[0] === step) {
      const bars = members.flatMap((member) => member.bars);
      rows.push({ type: 'group', name: beginning, steps: members, bars });
    }
  }
  return rows;
}
