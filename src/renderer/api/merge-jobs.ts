/** What a list of jobs becomes when news of some of them arrives. Pure. */
import type { JobView } from '../../shared/contract/jobs.ts';
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

function byPlace(a: JobView, b: JobView): number {
  return placeOf(a) - placeOf(b) || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}

function placeOf({ state }: JobView): number {
  if (isFinalJobState(state)) return 2;
  return state === 'running' ? 0 : 1;
}
