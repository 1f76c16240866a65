/** Runs: everything that is under way, and everything that was, as far as it is kept. */
import { useLingui } from '@lingui/react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LampOverPage } from '../../../ui/lamp-over-page.tsx';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { useDocumentTitle } from '../../../ui/use-document-title.ts';
import { BatchRow } from '../../jobs/batch-row.tsx';
import { useClearFinished } from '../../jobs/clear-finished.tsx';
import { ClearedLine } from '../../jobs/cleared-line-view.tsx';
import { isFinishedRow, toRows } from '../../jobs/work-list.ts';
import { isFiltered, type RunFilter, toParams, toRunFilter } from './run-filter.ts';
import { RunFilters } from './run-filters-view.tsx';
import { RunList } from './run-list.tsx';
import classes from './runs.module.css';
import { uncleared } from './uncleared.ts';
import { useBulk } from './use-bulk.ts';
import { useRuns } from './use-runs.ts';

export function RunsScreen() {
  const { i18n } = useLingui();
  const [params, setParams] = useSearchParams();
  const filter = toRunFilter(params);
  useDocumentTitle(i18n.t({ id: 'runs.title', message: 'Runs' }));
  return (
    <Runs
      filter={filter}
      onFilter={(changes, replace) =>
        setParams(toParams({ ...filter, ...changes }), { replace: replace ?? false })
      }
    />
  );
}

interface RunsProps {
  readonly filter: RunFilter;
  readonly onFilter: (changes: Partial<RunFilter>, replace?: boolean) => void;
}

function Runs({ filter, onFilter }: RunsProps) {
  const runs = useRuns(filter);
  const bulk = useBulk();
  const { hidden, clear, undo } = useClearFinished();
  const { work, counts, openCount } = runs;
  const rows = uncleared(runs.rows, work, hidden);
  const batch = work.batches.find(({ id }) => id === filter.batchId);
  const isNothing = rows.length === 0 && !runs.isPending;
  const failedCount = counts?.failed ?? 0;
  return (
    <>
      <RunFilters
        {...{ filter, onFilter, counts, openCount }}
        batchLabel={batch?.label ?? null}
        onRetryAll={
          failedCount > 1 && !bulk.isBusy ? () => bulk.retryAllFailed(runs.historyFilter) : null
        }
        onClear={toRows(work).some(isFinishedRow) && hidden.size === 0 ? () => clear(work) : null}
      />
      {hidden.size > 0 && <ClearedLine count={hidden.size} onUndo={undo} />}
      {runs.isError && <LoadProblem onRetry={runs.ask} />}
      {batch && (
        <ul className={classes.frame}>
          <BatchRow batch={batch} />
        </ul>
      )}
      {rows.length > 0 && <RunList rows={rows} runs={runs} bulk={bulk} />}
      {isNothing && hidden.size === 0 && !runs.isError && (
        <Nothing isFiltered={isFiltered(filter)} />
      )}
    </>
  );
}

function Nothing({ isFiltered: isNarrowed }: { readonly isFiltered: boolean }) {
  const { i18n } = useLingui();
  if (isNarrowed) {
    return (
      <p className={classes.none}>{i18n.t({ id: 'runs.none', message: 'No run is like that.' })}</p>
    );
  }
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
