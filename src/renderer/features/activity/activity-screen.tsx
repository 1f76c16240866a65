/** Activity: every job the app remembers, the unfinished first. */
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { isFinalJobState } from '../../../shared/domain/job-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { useClearFinished } from '../jobs/clear-finished.tsx';
import { ClearedLine } from '../jobs/cleared-line-view.tsx';
import { JobRow } from '../jobs/job-row-view.tsx';
import { useJobActions } from '../jobs/use-job-actions.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import classes from './activity-screen.module.css';
import { ActivityTools } from './activity-tools-view.tsx';
import { type JobFilter, matchesFilter } from './job-filter.ts';

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
  const retryAll = (jobsToRetry: readonly JobView[]): void => {
    for (const job of jobsToRetry) actions.retry(job);
  };
  const hasFinished = known.some((job) => isFinalJobState(job.state));
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
        <ActivityTools
          filter={filter}
          onFilter={setFilter}
          onRetryAll={failed.length > 1 ? () => retryAll(failed) : null}
          onClear={hasFinished ? () => clear(jobs) : null}
        />
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
        <JobRow key={job.id} job={job} onCancel={actions.cancel} onRetry={actions.retry} />
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
