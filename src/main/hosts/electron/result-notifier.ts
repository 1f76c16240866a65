/**
 * Tells of finished work by the system, once per result or batch, and only where it is worth it:
 * the window is not in front and the work took long. Says nothing personal.
 */
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';

/** Work that a person does not sit and wait for. */
const worthTellingMs = 10_000;

export interface ResultNotifierParts {
  readonly isWindowInFront: () => boolean;
  /** Whether jobs are still pending or running: then their batch is not over. */
  readonly hasUnfinishedJobs: () => boolean;
  /** `place` is where in the page the result is. */
  readonly notify: (message: { readonly body: string; readonly place: string }) => void;
}

/** Takes every event of the stream, in order. */
export function createResultNotifier(parts: ResultNotifierParts) {
  let finished: JobView[] = [];

  function tell(): void {
    const jobs = finished;
    finished = [];
    const begun = Math.min(...jobs.map(({ startedAt }) => startedAt ?? Number.POSITIVE_INFINITY));
    const ended = Math.max(...jobs.map(({ finishedAt }) => finishedAt ?? 0));
    if (parts.isWindowInFront() || !(ended - begun > worthTellingMs)) return;
    const [only] = jobs;
    const isOne = jobs.length === 1 && only?.entity !== null;
    const body = isOne ? 'Your résumé is ready.' : `${jobs.length} résumés are ready.`;
    parts.notify({ body, place: isOne ? `/resumes/${only?.entity?.id}` : '/resumes' });
  }

  return function noteEvent(event: AppEvent): void {
    if (event.type === 'job.completed' && event.job.entity !== null) finished.push(event.job);
    const hasEnded = ['job.completed', 'job.failed', 'job.cancelled'].includes(event.type);
    if (hasEnded && finished.length > 0 && !parts.hasUnfinishedJobs()) tell();
  };
}
