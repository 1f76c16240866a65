/** Jobs and batches on Today: the first few, and the way to the others. */
import { useLingui } from '@lingui/react';
import { Link } from 'react-router';
import { useJobActions } from '../jobs/use-job-actions.ts';
import { useFromJobs } from '../jobs/use-jobs.ts';
import { countPending, type WorkRow as Row, type WorkList } from '../jobs/work-list.ts';
import { WorkRow } from '../jobs/work-row.tsx';
import classes from './today.module.css';

/** As many as are taken in at a glance. */
const limit = 5;

export function WorkRows({ rows }: { readonly rows: readonly Row[] }) {
  const { i18n } = useLingui();
  const actions = useJobActions();
  const canMove = useFromJobs(isAnyToMove);
  const rest = rows.length - limit;
  if (rows.length === 0) return null;
  return (
    <>
      <ul className={classes.rows}>
        {rows.slice(0, limit).map((row) => (
          <WorkRow key={row.id} row={row} actions={actions} canMove={canMove} />
        ))}
      </ul>
      {rest > 0 && (
        <Link className={classes.more} to="/activity">
          {i18n.t({
            id: 'today.more-rows',
            message: '{rest, plural, one {# more in Activity} other {# more in Activity}}',
            values: { rest },
          })}
        </Link>
      )}
    </>
  );
}

function isAnyToMove(work: WorkList): boolean {
  return countPending(work) > 1;
}
