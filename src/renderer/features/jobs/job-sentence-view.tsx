/** The sentence of a row: what is being done, why it waits, or what went wrong and what helps. */
import { useLingui } from '@lingui/react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { type FailureCode, failureOf } from '../../../shared/domain/failures.ts';
import type { HoldReason } from '../../../shared/domain/job-state.ts';
import { waitMessage } from '../../../shared/domain/wait-sentences.ts';
import { toldSentence } from '../../i18n/told-sentence.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { JobEta } from './job-eta.tsx';
import type { JobPhase } from './job-phase.ts';
import { isToldByField } from './job-question-view.tsx';
import classes from './job-row.module.css';

interface JobSentenceProps {
  readonly job: JobView;
  readonly phase: JobPhase;
}

export function JobSentence({ job, phase }: JobSentenceProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  switch (phase) {
    case 'waiting': {
      if (!job.waitsFor) return null;
      if (job.asks && job.failure && isToldByField(job.failure)) return null;
      // What the user is to give is said by what went wrong without it.
      if (job.failure && tellsMore(job.failure.code, job.waitsFor.reason)) {
        return <FailureSentence job={job} />;
      }
      const now = Date.now();
      const formatTime = (ms: number) => formats.moment(ms, now);
      return (
        <p className={classes.sentence}>{i18n.t(waitMessage(job.waitsFor, { now, formatTime }))}</p>
      );
    }
    case 'running':
      return (
        <p className={classes.sentence}>
          {job.progressMessage
            ? toldSentence(i18n, job.progressMessage)
            : i18n.t({ id: 'job.starting', message: 'Just begun' })}{' '}
          <JobEta job={job} />
          {job.progress > 0 && (
            <span className={classes.percent}>{formats.percent(job.progress)}</span>
          )}
        </p>
      );
    case 'failed':
      return (
        <>
          <FailureSentence job={job} />
          <GoesOn job={job} />
        </>
      );
    case 'cancelled':
      return <GoesOn job={job} />;
    case 'queued':
      return (
        <p className={classes.sentence}>
          {i18n.t({ id: 'job.queued-sentence', message: 'Stored safely; it starts by itself.' })}
        </p>
      );
    default:
      return null;
  }
}

/** Whether what the job met itself says more than what it waits for, such as which server is down. */
function tellsMore(code: FailureCode, reason: HoldReason): boolean {
  if (reason === 'user') return true;
  return reason !== 'budget' && reason !== 'disk-space' && failureOf(code).closes === reason;
}

/** What was finished is kept, so trying again costs less than it seems. */
function GoesOn({ job }: { readonly job: JobView }) {
  const { i18n } = useLingui();
  if (job.progress === 0) return null;
  return (
    <p className={classes.sentence}>
      {i18n.t({
        id: 'job.goes-on',
        message: 'Trying again goes on after the last step that was finished.',
      })}
    </p>
  );
}

function FailureSentence({ job }: { readonly job: JobView }) {
  const { i18n } = useLingui();
  const { failure, isDeadLetter, attempt } = job;
  if (!failure) return null;
  return (
    <p className={classes.sentence} data-tone="bad">
      {toldSentence(i18n, failure.sentence)}{' '}
      {isDeadLetter && (
        <>
          {i18n.t({
            id: 'job.tried',
            message: 'Tried {count, plural, one {once} other {# times}}.',
            values: { count: attempt },
          })}{' '}
        </>
      )}
      <span className={classes.advice}>{toldSentence(i18n, failure.action)}</span>
    </p>
  );
}
