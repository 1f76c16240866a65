/** What a list of jobs becomes when news of some of them arrives. Pure. */
import type { BatchView, JobView } from '../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../shared/domain/job-state.ts';

/** The newer of two views of one job; on a draw the later told, which carries its progress. */
export function newerJob(known: JobView | undefined, told: JobView): JobView {
  return known && known.seq > told.seq ? known : told;
}

/** Adds or replaces jobs, and keeps them in order: running, pending, finished, each newest first. */
export function mergeJobs(known: readonly JobView[], told: readonly JobView[]): JobView[] {
  const byId = new Map(known.map((job) => [job.id, job]));
  for (const job of told) byId.set(job.id, newerJob(byId.get(job.id), job));
  return [...byId.values()].toSorted(byPlace);
}

/** Adds or replaces batches, unfinished before finished, each newest first. */
export function mergeBatches(known: readonly BatchView[], told: readonly BatchView[]): BatchView[] {
  const byId = new Map(known.map((batch) => [batch.id, batch]));
  for (const batch of told) {
    const older = byId.get(batch.id);
    if (older === undefined || older.seq <= batch.seq) byId.set(batch.id, batch);
  }
  return [...byId.values()].toSorted(
    (a, b) =>
      Number(a.finishedAt !== null) - Number(b.finishedAt !== null) || b.createdAt - a.createdAt,
  );
}

function byPlace(a: JobView, b: JobView): number {
  return placeOf(a) - placeOf(b) || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}

function placeOf({ state }: JobView): number {
  if (isFinalJobState(state)) return 2;
  return state === 'running' ? 0 : 1;
}
