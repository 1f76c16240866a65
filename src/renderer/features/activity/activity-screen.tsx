/** Activity: every job the app remembers, the unfinished first. */
import { useLingui } from '@lingui/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useClearFinished } from '../jobs/clear-finished.tsx';
import { JobFootnote } from '../jobs/job-footnote.tsx';
import { JobRow } from '../jobs/job-row-view.tsx';
import { ResultLink } from '../jobs/result-link.tsx';
import { useJobActions } from '../jobs/use-job-actions.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import classes from './activity-screen.module.css';
import { type JobFilter, jobFilters, matchesFilter } from './job-filter.ts';

export function ActivityScreen() {
  const { i18n } = useLingui();
  const { jobs, isPending } = useJobs();
  const { hidden, clear, undo } = useClearFinished();
  const actions = useJobActions();
  const [filter, setFilter] = useState<JobFilter>('all');
  const title = i18n.t({ id: 'activity.title', message: 'Activity' });
  useDocumentTitle(title);
  const known = jobs.filter((job) => !hidden.has(job.id));
  const shown = known.filter((job) => matchesFilter(job, filter));
  const failed = known.filter((job) => job.state === 'failed');
  return (
    <>
      <ScreenHeader
        title={title}
        after={i18n.t({
          id: 'activity.about',
          message: 'What Nightshift did, does and will do. Results stay when a row is cleared.',
        })}
      />
      {known.length > 0 && (
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={i18n.t({ id: 'activity.filter', message: 'Show' })}
            value={filter}
            onChange={(value) => setFilter(value as JobFilter)}
            data={(Object.keys(jobFilters) as JobFilter[]).map((name) => ({
              value: name,
              label: i18n.t(jobFilters[name]),
            }))}
          />
          {failed.length > 1 && (
            <Button variant="subtle" onClick={() => failed.forEach(actions.retry)}>
              {i18n.t({ id: 'activity.retry-all', message: 'Try all failed again' })}
            </Button>
          )}
          {known.some((job) => isFinalJobState(job.state)) && (
            <Button variant="subtle" onClick={() => clear(jobs)}>
              {i18n.t({ id: 'activity.clear', message: 'Clear finished' })}
            </Button>
          )}
        </div>
      )}
      {hidden.size > 0 && <ClearedLine count={hidden.size} onUndo={undo} />}
      {shown.length > 0 && <JobRows jobs={shown} />}
      {known.length === 0 && hidden.size === 0 && !isPending && <NothingYet />}
      {known.length > 0 && shown.length === 0 && (
        <p className={classes.none}>
          {i18n.t({ id: 'activity.none', message: 'Nothing of this kind.' })}
        </p>
      )}
    </>
  );
}

function JobRows({ jobs }: { readonly jobs: readonly JobView[] }) {
  const actions = useJobActions();
  return (
    <ul className={classes.rows}>
      {jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          onCancel={actions.cancel}
          onRetry={actions.retry}
          resultLink={job.entity && <ResultLink resumeId={job.entity.id} />}
          footnote={<JobFootnote job={job} />}
        />
      ))}
    </ul>
  );
}

interface ClearedLineProps {
  readonly count: number;
  readonly onUndo: () => void;
}

function ClearedLine({ count, onUndo }: ClearedLineProps) {
  const { i18n } = useLingui();
  return (
    <p className={classes.none} role="status">
      {i18n.t({
        id: 'activity.cleared',
        message: '{count, plural, one {# finished row cleared} other {# finished rows cleared}}',
        values: { count },
      })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={onUndo}>
        {i18n.t({ id: 'activity.undo', message: 'Undo' })}
      </Button>
    </p>
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
