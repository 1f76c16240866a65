/** Follows jobs over the event stream until they are finished. */
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import type { ContractClient } from '../contract-client.ts';

export interface JobWatch {
  /** The job as it ended; null when the stream ended before it did. */
  finished(id: string): Promise<JobView | null>;
}

/**
 * Watches from now on: what finishes after this has resolved is seen. Ends with `signal`.
 * `onChange` hears every change of any job.
 */
export async function watchJobs(
  client: ContractClient,
  { signal, onChange }: { readonly signal: AbortSignal; readonly onChange: (job: JobView) => void },
): Promise<JobWatch> {
  const finished = new Map<string, JobView>();
  const waiting = new Map<string, (job: JobView | null) => void>();
  let hasEnded = false;

  function note(job: JobView): void {
    onChange(job);
    if (!isFinalJobState(job.state)) return;
    finished.set(job.id, job);
    waiting.get(job.id)?.(job);
    waiting.delete(job.id);
  }

  function end(): void {
    hasEnded = true;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  }

  const stream = await client.events.stream({ members: true }, { signal });
  // The first event is the snapshot; once it is here, nothing later is missed.
  const first = await stream.next();
  if (first.done !== true) jobsOf(first.value).forEach(note);
  void (async () => {
    for await (const event of stream) jobsOf(event).forEach(note);
  })().then(end, end);

  return {
    async finished(id) {
      const known = finished.get(id);
      if (known !== undefined || hasEnded) return known ?? null;
      return new Promise((resolve) => waiting.set(id, resolve));
    },
  };
}

function jobsOf(event: AppEvent): readonly JobView[] {
  if (event.type === 'jobs.snapshot') return event.jobs;
  return 'job' in event ? [event.job] : [];
}
