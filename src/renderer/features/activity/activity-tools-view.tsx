/** What can be done on Activity as a whole: choose what is shown, try again, clear. */
import { useLingui } from '@lingui/react';
import { Button, SegmentedControl } from '@mantine/core';
import classes from './activity-screen.module.css';
import { type JobFilter, jobFilters } from './job-filter.ts';

interface ActivityToolsProps {
  readonly filter: JobFilter;
  readonly onFilter: (filter: JobFilter) => void;
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
        onChange={(value) => onFilter(value as JobFilter)}
        data={(Object.keys(jobFilters) as JobFilter[]).map((name) => ({
          value: name,
          label: i18n.t(jobFilters[name]),
        }))}
      />
      {onRetryAll && (
        <Button variant="subtle" onClick={onRetryAll}>
          {i18n.t({ id: 'activity.retry-all', message: 'Try all failed again' })}
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
