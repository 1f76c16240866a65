/** Where a job stands, as a person sees it. */
import type { JobView } from '../../../shared/contract/jobs.ts';

export type JobPhase =
  | 'queued'
  | 'waiting'
  | 'running'
  | 'cancelling'
  | 'done'
  | 'failed'
  | 'cancelled';

export function jobPhase(job: JobView): JobPhase {
  switch (job.state) {
    case 'pending':
      if (job.isCancelling) return 'cancelling';
      return job.waitsFor ? 'waiting' : 'queued';
    case 'running':
      return job.isCancelling ? 'cancelling' : 'running';
    case 'completed':
      return 'done';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return 'cancelled';
  }
}

/** In `phase`, whether there is something left to stop. */
export function canCancel(phase: JobPhase): boolean {
  return phase === 'queued' || phase === 'waiting' || phase === 'running';
}

export function canRetry(phase: JobPhase): boolean {
  return phase === 'failed' || phase === 'cancelled';
}
