/** What of the activity to show. */
import type { Message } from '../../../shared/std/message.ts';
import { isFinishedRow, type WorkRow } from '../jobs/work-list.ts';

export type RowFilter = 'all' | 'open' | 'done' | 'failed';

export const rowFilters: Readonly<Record<RowFilter, Message>> = {
  all: /*i18n*/ { id: 'activity.filter.all', message: 'All' },
  open: /*i18n*/ { id: 'activity.filter.open', message: 'Unfinished' },
  done: /*i18n*/ { id: 'activity.filter.done', message: 'Done' },
  failed: /*i18n*/ { id: 'activity.filter.failed', message: 'Failed' },
};

/** A batch of which some are done and some failed is found under both. */
export function matchesFilter(row: WorkRow, filter: RowFilter): boolean {
  const isBatch = row.type === 'batch';
  const isFinished = isFinishedRow(row);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return !isFinished;
    case 'done':
      return isBatch ? isFinished && row.batch.counts.completed > 0 : row.job.state === 'completed';
    case 'failed':
      return isBatch ? row.batch.counts.failed > 0 : row.job.state === 'failed';
  }
}
