/** Which runs are shown, kept in the address so that back, reload and links keep it. Pure. */
import type { HistoryQuery } from '../../../../shared/contract/metrics.ts';
import type { Message } from '../../../../shared/std/message.ts';

export const runStates = ['open', 'completed', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

export const runTimes = ['day', 'week', 'month'] as const;
export type RunTime = (typeof runTimes)[number];

export interface RunFilter {
  /** Null: all. */
  readonly state: RunState | null;
  readonly kind: string | null;
  /** How far back. */
  readonly since: RunTime | null;
  /** Empty: anything. */
  readonly text: string;
  readonly batchId: string | null;
  /** A résumé. */
  readonly entityId: string | null;
}

const hour = 3_600_000;
const sinceMs: Readonly<Record<RunTime, number>> = {
  day: 24 * hour,
  week: 7 * 24 * hour,
  month: 30 * 24 * hour,
};

export const stateFilterWords: Readonly<Record<RunState, Message>> = {
  open: /*i18n*/ { id: 'runs.state.open', message: 'Unfinished' },
  completed: /*i18n*/ { id: 'runs.state.completed', message: 'Done' },
  failed: /*i18n*/ { id: 'runs.state.failed', message: 'Failed' },
  cancelled: /*i18n*/ { id: 'runs.state.cancelled', message: 'Cancelled' },
};

export const timeFilterWords: Readonly<Record<RunTime, Message>> = {
  day: /*i18n*/ { id: 'runs.since.day', message: 'The last 24 hours' },
  week: /*i18n*/ { id: 'runs.since.week', message: 'The last 7 days' },
  month: /*i18n*/ { id: 'runs.since.month', message: 'The last 30 days' },
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const kindName = /^[a-z][a-z-]{0,63}$/;
/** As long a text as the history takes. */
export const MAX_TEXT = 200;

/** What makes no sense in an address is left out: it may have been written by hand. */
export function toRunFilter(params: URLSearchParams): RunFilter {
  const get = (name: string) => params.get(name) ?? '';
  const oneOf = <T extends string>(all: readonly T[], value: string): T | null =>
    all.find((one) => one === value) ?? null;
  return {
    state: oneOf(runStates, get('state')),
    kind: kindName.test(get('kind')) ? get('kind') : null,
    since: oneOf(runTimes, get('since')),
    text: get('text').slice(0, MAX_TEXT),
    batchId: uuid.test(get('batch')) ? get('batch') : null,
    entityId: uuid.test(get('resume')) ? get('resume') : null,
  };
}

export function toParams({ state, kind, since, text, batchId, entityId }: RunFilter) {
  const given = { state, kind, since, text: text || null, batch: batchId, resume: entityId };
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

export function isFiltered(filter: RunFilter): boolean {
  return Object.keys(toParams(filter)).length > 0;
}

/** Whether the jobs of a batch stand in one row: not where single ones are looked for. */
export function isCollapsed({ state, text, batchId, entityId }: RunFilter): boolean {
  return state === null && text.trim() === '' && batchId === null && entityId === null;
}

type HistoryFilter = Pick<HistoryQuery, 'kind' | 'entity' | 'batchId' | 'from' | 'text'>;

/** For the history, without the state. The start is rounded, so that a question stays the same. */
export function toHistoryFilter(filter: RunFilter, now: number): HistoryFilter {
  const { kind, since, batchId, entityId } = filter;
  const text = filter.text.trim();
  return {
    ...(kind !== null && { kind }),
    ...(since !== null && { from: now - (now % hour) - sinceMs[since] }),
    ...(batchId !== null && { batchId }),
    ...(entityId !== null && { entity: { type: 'resume', id: entityId } }),
    ...(text !== '' && { text }),
  };
}
