/** Who asked for a run, when, and what belongs to it. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Story } from '../../../../shared/contract/metrics.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { kindMessage } from '../../jobs/job-words.ts';
import { RelativeList } from './relative-list-view.tsx';
import classes from './run.module.css';

const names = {
  startedBy: /*i18n*/ { id: 'run.started-by', message: 'Started by' },
  queued: /*i18n*/ { id: 'run.queued', message: 'Queued' },
  started: /*i18n*/ { id: 'run.started', message: 'Begun' },
  finished: /*i18n*/ { id: 'run.finished', message: 'Finished' },
  attempts: /*i18n*/ { id: 'run.attempts', message: 'Attempts' },
  batch: /*i18n*/ { id: 'run.batch', message: 'Came with' },
  made: /*i18n*/ { id: 'run.made', message: 'Made' },
  children: /*i18n*/ { id: 'run.children', message: 'Asked for' },
  rerunOf: /*i18n*/ { id: 'run.rerun-of', message: 'Repeats' },
  reruns: /*i18n*/ { id: 'run.reruns', message: 'Run again as' },
} satisfies Record<string, Message>;

export function RunFacts({ story }: { readonly story: Story }) {
  const { i18n } = useLingui();
  const { dateTime, duration } = useFormats();
  const { job, children, reruns } = story;
  const { startedAt, finishedAt } = job;
  const tookMs = startedAt !== null && finishedAt !== null ? finishedAt - startedAt : null;
  return (
    <dl className={classes.facts}>
      <Fact name={names.startedBy}>
        <Starter startedBy={story.startedBy} />
      </Fact>
      <Fact name={names.queued}>{dateTime(job.createdAt)}</Fact>
      {startedAt !== null && <Fact name={names.started}>{dateTime(startedAt)}</Fact>}
      {finishedAt !== null && (
        <Fact name={names.finished}>
          {dateTime(finishedAt)}
          {tookMs !== null && ` ${tookWords(i18n, duration(tookMs))}`}
        </Fact>
      )}
      {job.attempt > 0 && <Fact name={names.attempts}>{i18n.number(job.attempt)}</Fact>}
      {job.entity && (
        <Fact name={names.made}>
          <Link to={`/resumes/${job.entity.id}`}>
            {i18n.t({ id: 'run.made.resume', message: 'a résumé' })}
          </Link>
        </Fact>
      )}
      {job.batchId && (
        <Fact name={names.batch}>
          <Link to={`/activity?batch=${job.batchId}`}>
            {i18n.t({ id: 'run.batch.link', message: 'other files given in one go' })}
          </Link>
        </Fact>
      )}
      {job.rerunOf && (
        <Fact name={names.rerunOf}>
          <Link to={`/activity/runs/${job.rerunOf.jobId}`}>
            {i18n.t({ id: 'run.rerun-of.link', message: 'an earlier run' })}
          </Link>
          {' · '}
          <Link to={`/activity/runs/${job.id}/compare`}>
            {i18n.t({ id: 'run.compare', message: 'Compare with it' })}
          </Link>
        </Fact>
      )}
      {reruns.length > 0 && (
        <Fact name={names.reruns}>
          <RelativeList relatives={reruns} isCompared />
        </Fact>
      )}
      {children.length > 0 && (
        <Fact name={names.children}>
          <RelativeList relatives={children} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: Message; readonly children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <div className={classes.fact}>
      <dt>{i18n.t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function tookWords(i18n: I18n, duration: string): string {
  return i18n.t({ id: 'run.took', message: '(after {duration})', values: { duration } });
}

function Starter({ startedBy }: Pick<Story, 'startedBy'>) {
  const { i18n } = useLingui();
  switch (startedBy.type) {
    case 'user':
      return i18n.t({ id: 'run.by.user', message: 'you' });
    case 'program':
      return i18n.t({ id: 'run.by.program', message: 'Nightshift itself' });
    case 'rerun':
      return i18n.t({ id: 'run.by.rerun', message: 'you, from an earlier run' });
    case 'schedule':
      return (
        <Link to="/activity/schedules">
          {i18n.t({
            id: 'run.by.schedule',
            message: 'the schedule “{label}”',
            values: { label: startedBy.label },
          })}
        </Link>
      );
    case 'event':
      return (
        <Link to={`/activity/events?type=${startedBy.event}`}>
          {i18n.t({
            id: 'run.by.event',
            message: 'the event {event}',
            values: { event: startedBy.event },
          })}
        </Link>
      );
    case 'job':
      if (!startedBy.job) return i18n.t({ id: 'run.by.gone', message: 'a run no longer kept' });
      return (
        <Link to={`/activity/runs/${startedBy.job.id}`}>
          {i18n.t(kindMessage(startedBy.job.kind))}: {startedBy.job.label}
        </Link>
      );
  }
}
