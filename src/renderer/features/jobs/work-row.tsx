/** One row of the list, whatever it is about. */
import { BatchRow } from './batch-row.tsx';
import { JobRow } from './job-row-view.tsx';
import type { RowPlace } from './row-place.ts';
import type { JobActions } from './use-job-actions.ts';
import type { WorkRow as Row } from './work-list.ts';

interface WorkRowProps {
  readonly row: Row;
  readonly actions: JobActions;
  /** Whether there are others that a pending job may be put in front of. */
  readonly canMove: boolean;
  readonly onFollow?: (() => void) | undefined;
  /** Given by a list that shows only the rows in sight. */
  readonly place?: RowPlace | undefined;
}

export function WorkRow({ row, actions, canMove, onFollow, place }: WorkRowProps) {
  return row.type === 'batch' ? (
    <BatchRow batch={row.batch} onFollow={onFollow} place={place} />
  ) : (
    <JobRow job={row.job} actions={actions} canMove={canMove} onFollow={onFollow} place={place} />
  );
}
