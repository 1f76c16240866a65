/** Everything that a schedule did, as far back as it is remembered. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { Busy } from '../busy-view.tsx';
import { RunList } from './run-list-view.tsx';
import classes from './schedules.module.css';
import { useRunHistory } from './use-run-history.ts';

export function RunHistory({ id }: { readonly id: string }) {
  const { i18n } = useLingui();
  const history = useRunHistory(id);
  if (history.isPending) return <Busy rows={1} />;
  if (history.isError) return <LoadProblem onRetry={() => void history.refetch()} />;
  const runs = history.data.pages.flatMap((page) => page.runs);
  if (runs.length === 0) {
    return (
      <p className={classes.dim}>
        {i18n.t({ id: 'schedule.history.none', message: 'It has not run yet.' })}
      </p>
    );
  }
  return (
    <>
      <RunList runs={runs} />
      {history.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {i18n.t({ id: 'schedule.history.more', message: 'Show earlier runs' })}
        </Button>
      )}
    </>
  );
}
