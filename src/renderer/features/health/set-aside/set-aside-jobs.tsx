/** The jobs of a group, each with what can be done about it alone. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { SetAsideGroup, SetAsideJob } from '../../../../shared/contract/set-aside.ts';
import { LoadProblem } from '../../../ui/load-problem.tsx';
import { Busy } from '../busy-view.tsx';
import { useHealthFormats } from '../use-health-formats.ts';
import classes from './set-aside.module.css';
import { type SetAsideActs, useSetAsideJobs } from './use-set-aside.ts';

interface SetAsideJobsProps {
  readonly group: SetAsideGroup;
  readonly acts: SetAsideActs;
}

export function SetAsideJobs({ group, acts }: SetAsideJobsProps) {
  const { i18n } = useLingui();
  const list = useSetAsideJobs(group);
  if (list.isPending) return <Busy rows={1} />;
  if (list.isError) return <LoadProblem onRetry={() => void list.refetch()} />;
  return (
    <>
      <ul className={classes.jobs}>
        {list.data.pages
          .flatMap(({ jobs }) => jobs)
          .map((job) => (
            <Job key={job.id} job={job} acts={acts} />
          ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {i18n.t({ id: 'set-aside.more', message: 'Show more' })}
        </Button>
      )}
    </>
  );
}

function Job({ job, acts }: { readonly job: SetAsideJob; readonly acts: SetAsideActs }) {
  const { i18n } = useLingui();
  const formats = useHealthFormats();
  const { id, label, attempt } = job;
  return (
    <li className={classes.job}>
      <span className={classes.label}>
        <Link to={`/activity/runs/${id}`}>{label}</Link>{' '}
        <span className={classes.dim}>
          {i18n.t({
            id: 'set-aside.tried',
            message: 'tried {count, plural, one {once} other {# times}}, {date}',
            values: { count: attempt, date: formats.dayAndTime(job.failedAt) },
          })}
        </span>
      </span>
      <span className={classes.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={i18n.t({
            id: 'job.retry-named',
            message: 'Try again: {label}',
            values: { label },
          })}
          onClick={() => acts.retryOne(id)}
        >
          {i18n.t({ id: 'set-aside.retry-one', message: 'Try again' })}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={i18n.t({
            id: 'set-aside.remove-one.label',
            message: 'Remove: {label}',
            values: { label },
          })}
          onClick={() => acts.removeOne(id)}
        >
          {i18n.t({ id: 'set-aside.remove-one', message: 'Remove' })}
        </Button>
      </span>
    </li>
  );
}
