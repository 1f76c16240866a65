/** Runs: every job and batch the app remembers, the unfinished first. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useClearFinished } from '../jobs/clear-finished.tsx';
import { ClearedLine } from '../jobs/cleared-line-view.tsx';
import { useJobActions } from '../jobs/use-job-actions.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import { countPending, isFinishedRow, type WorkRow as Row, toRows } from '../jobs/work-list.ts';
import { WorkRow } from '../jobs/work-row.tsx';
import { ActivityTools } from './activity-tools-view.tsx';
import { matchesFilter, type RowFilter } from './row-filter.ts';
import classes from './runs-screen.module.css';
import { useRetryAll } from './use-retry-all.ts';

export function RunsScreen() {
  const { i18n } = useLingui();
  const { work, isPending } = useJobs();
  const { hidden, clear, undo } = useClearFinished();
  const [filter, setFilter] = useState<RowFilter>('all');
  useDocumentTitle(i18n.t({ id: 'activity.title', message: 'Activity' }));
  const known = toRows(work).filter(({ id }) => !hidden.has(id));
  const shown = known.filter((row) => matchesFilter(row, filter));
  const { failedCount, retryAll } = useRetryAll(known);
  return (
    <>
      {known.length > 0 && (
        <ActivityTools
          filter={filter}
          onFilter={setFilter}
          onRetryAll={failedCount > 1 ? retryAll : null}
          onClear={known.some(isFinishedRow) ? () => clear(work) : null}
        />
      )}
      {hidden.size > 0 && <ClearedLine count={hidden.size} onUndo={undo} />}
      {shown.length > 0 && <Rows rows={shown} canMove={countPending(work) > 1} />}
      {known.length === 0 && hidden.size === 0 && !isPending && <NothingYet />}
      {known.length > 0 && shown.length === 0 && (
        <p className={classes.none}>
          {i18n.t({ id: 'activity.none', message: 'Nothing of this kind.' })}
        </p>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly canMove: boolean;
}

function Rows({ rows, canMove }: RowsProps) {
  const actions = useJobActions();
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <WorkRow key={row.id} row={row} actions={actions} canMove={canMove} />
      ))}
    </ul>
  );
}

function NothingYet() {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'activity.empty.title', message: 'Nothing has happened yet' })}
    >
      {i18n.t({
        id: 'activity.empty.text',
        message: 'Every job leaves a row here: what it did, how long it took, and what went wrong.',
      })}
    </EmptyState>
  );
}
