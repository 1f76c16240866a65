/** Follows jobs over the event stream until they are finished, or ask something. */
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import type { ContractClient } from '../contract-client.ts';

export interface JobWatch {
  /**
   * The job as it ended or asks something, by a change after `seq`; null when the stream ended
   * before it did.
   */
  settled(id: string, seq?: number): Promise<JobView | null>;
}

/**
 * Watches from now on: what finishes after this has resolved is seen. Ends with `signal`.
 * `onChange` hears every change of any job.
 */
export async function watchJobs(
  client: ContractClient,
  { signal, onChange }: { readonly signal: AbortSignal; readonly onChange: (job: JobView) => void },
): Promise<JobWatch> {
  const settled = new Map<string, JobView>();
  const waiting = new Map<string, { after: number; resolve: (job: JobView | null) => void }>();
  let hasEnded = false;

  function note(job: JobView): void {
    onChange(job);
    if (!isSettled(job)) return;
    settled.set(job.id, job);
    const waiter = waiting.get(job.id);
    if (waiter === undefined || job.seq <= waiter.after) return;
    waiting.delete(job.id);
    waiter.resolve(job);
  }

  function end(): void {
    hasEnded = true;
    for (const { resolve } of waiting.values()) resolve(null);
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
    async settled(id, seq = -1) {
      const known = settled.get(id);
      if (known !== undefined && known.seq > seq) return known;
      if (hasEnded) return null;
      return new Promise((resolve) => waiting.set(id, { after: seq, resolve }));
    },
  };
}

/** Whether it goes on by itself no more. */
export function isSettled({ state, asks }: JobView): boolean {
  return isFinalJobState(state) || asks !== null;
}

function jobsOf(event: AppEvent): readonly JobView[] {
  if (event.type === 'jobs.snapshot') return event.jobs;
  return 'job' in event ? [event.job] : [];
}
