/** When a job was worked on and when it waited, from its recorded changes. Pure. */
import type { Story } from '../../../../shared/contract/metrics.ts';

/** `to` is null while it lasts. Milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

export interface AttemptSpan extends Span {
  readonly number: number;
  /** The change that ended it, such as `job.failed`; null while it lasts. */
  readonly end: string | null;
}

export interface TimeSpans {
  readonly attempts: readonly AttemptSpan[];
  /** Before, between and after attempts, as long as it was not over. */
  readonly waits: readonly Span[];
}

/** Changes after which nobody works on it. */
const pausing = new Set(['job.held', 'job.retryScheduled', 'job.interrupted', 'job.requeued']);
const ending = new Set(['job.completed', 'job.failed', 'job.cancelled']);

export function toTimeSpans({ job, audit }: Pick<Story, 'job' | 'audit'>): TimeSpans {
  const attempts: AttemptSpan[] = [];
  const waits: Span[] = [];
  let waitingFrom: number | null = job.createdAt;
  let claim: { readonly at: number; readonly number: number } | null = null;
  for (const { type, at, detail } of audit) {
    if (type === 'job.claimed') {
      if (waitingFrom !== null) waits.push({ from: waitingFrom, to: at });
      waitingFrom = null;
      claim = { at, number: toAttempt(detail) ?? attempts.length + 1 };
    } else if (pausing.has(type) || ending.has(type)) {
      if (claim !== null)
        attempts.push({ from: claim.at, to: at, number: claim.number, end: type });
      else if (waitingFrom !== null && ending.has(type)) waits.push({ from: waitingFrom, to: at });
      claim = null;
      if (ending.has(type)) waitingFrom = null;
      else waitingFrom ??= at;
    }
  }
  if (claim !== null) attempts.push({ from: claim.at, to: null, number: claim.number, end: null });
  if (waitingFrom !== null) waits.push({ from: waitingFrom, to: job.finishedAt });
  return { attempts, waits };
}

function toAttempt(detail: unknown): number | null {
  const { attempt } = Object(detail) as { attempt?: unknown };
  return typeof attempt === 'number' ? attempt : null;
}
