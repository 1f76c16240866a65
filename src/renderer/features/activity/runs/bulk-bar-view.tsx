/** What can be done to the selected runs. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { JobView } from '../../../../shared/contract/jobs.ts';
import classes from './runs.module.css';
import { type Bulk, canBeCancelled, canBeRetried } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

interface BulkBarProps {
  /** All that are listed. */
  readonly jobs: readonly JobView[];
  readonly selection: Selection;
  readonly bulk: Bulk;
}

export function BulkBar({ jobs, selection, bulk }: BulkBarProps) {
  const { i18n } = useLingui();
  const selected = jobs.filter(({ id }) => selection.ids.has(id));
  const cancellable = selected.filter(canBeCancelled);
  const retryable = selected.filter(canBeRetried);
  const isAll = selected.length === jobs.length;
  return (
    <div className={classes.bulk} data-active={selected.length > 0 || undefined}>
      <label className={classes.selectAll}>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = selected.length > 0 && !isAll;
          }}
          onChange={() => selection.setAll(isAll ? [] : jobs.map(({ id }) => id))}
        />
        {selected.length === 0
          ? i18n.t({ id: 'runs.select-all', message: 'Select all that are listed' })
          : i18n.t({
              id: 'runs.selected',
              message: '{count, number} selected',
              values: { count: selected.length },
            })}
      </label>
      {cancellable.length > 0 && (
        <Button
          variant="light"
          size="compact-sm"
          disabled={bulk.isBusy}
          onClick={() => bulk.cancel(cancellable)}
        >
          {i18n.t({
            id: 'runs.bulk.cancel',
            message: 'Cancel {count, number}',
            values: { count: cancellable.length },
          })}
        </Button>
      )}
      {retryable.length > 0 && (
        <Button
          variant="light"
          size="compact-sm"
          disabled={bulk.isBusy}
          onClick={() => bulk.retry(retryable)}
        >
          {i18n.t({
            id: 'runs.bulk.retry',
            message: 'Try {count, number} again',
            values: { count: retryable.length },
          })}
        </Button>
      )}
    </div>
  );
}
