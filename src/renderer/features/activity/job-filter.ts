/** What of the activity to show. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import type { Message } from '../../../shared/std/message.ts';

export type JobFilter = 'all' | 'open' | 'done' | 'failed';

export const jobFilters: Readonly<Record<JobFilter, Message>> = {
  all: /*i18n*/ { id: 'activity.filter.all', message: 'All' },
  open: /*i18n*/ { id: 'activity.filter.open', message: 'Unfinished' },
  done: /*i18n*/ { id: 'activity.filter.done', message: 'Done' },
  failed: /*i18n*/ { id: 'activity.filter.failed', message: 'Failed' },
};

export function matchesFilter(job: JobView, filter: JobFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return !isFinalJobState(job.state);
    case 'done':
      return job.state === 'completed';
    case 'failed':
      return job.state === 'failed';
  }
}
