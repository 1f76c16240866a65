/** About how long a job will still take, once enough of it was done to tell. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { type JobMark, markJob, remainingJobMs } from './job-pace.ts';
import { TimeLeft } from './time-left-view.tsx';
import { useKeptMark } from './use-kept-mark.ts';

/** Renewed with the job only: between two pages there is nothing new to say. */
export function JobEta({ job }: { readonly job: JobView }) {
  const now = Date.now();
  const [since, setSince] = useKeptMark<JobMark>(job.id);
  const mark = markJob(job, now);
  // What is counted anew, as the scans after the texts, has a pace of its own.
  if (mark !== null && (since === null || mark.done < since.done)) setSince(mark);
  const leftMs = since && remainingJobMs(since, job, now);
  return leftMs === null ? null : <TimeLeft ms={leftMs} />;
}
