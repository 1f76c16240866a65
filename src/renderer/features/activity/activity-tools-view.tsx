/** What can be done on Activity as a whole: choose what is shown, try again, clear. */
import { useLingui } from '@lingui/react';
import { Button, SegmentedControl } from '@mantine/core';
import { type RowFilter, rowFilters } from './row-filter.ts';
import classes from './runs-screen.module.css';

interface ActivityToolsProps {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  /** Offered where there is more than one to try. */
  readonly onRetryAll: (() => void) | null;
  readonly onClear: (() => void) | null;
}

export function ActivityTools({ filter, onFilter, onRetryAll, onClear }: ActivityToolsProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.tools}>
      <SegmentedControl
        aria-label={i18n.t({ id: 'activity.filter', message: 'Show' })}
        value={filter}
        onChange={(value) => onFilter(value as RowFilter)}
        data={(Object.keys(rowFilters) as RowFilter[]).map((name) => ({
          value: name,
          label: i18n.t(rowFilters[name]),
        }))}
      />
      {onRetryAll && (
        <Button variant="subtle" onClick={onRetryAll}>
          {i18n.t({ id: 'activity.retry-all', message: 'Retry all failed' })}
        </Button>
      )}
      {onClear && (
        <Button variant="subtle" onClick={onClear}>
          {i18n.t({ id: 'activity.clear', message: 'Clear finished' })}
        </Button>
      )}
    </div>
  );
}
