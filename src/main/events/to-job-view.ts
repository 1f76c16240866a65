import type { JobView } from '../../shared/contract/jobs.ts';
import { askedBy } from '../../shared/domain/asked-by.ts';
import { failures } from '../../shared/domain/failures.ts';
import type { Job, JobFailure } from '../engine/job.ts';

/** A job as windows see it: without arguments, tokens and technical details. */
export function toJobView(job: Job): JobView {
  return {
    id: job.id,
    kind: job.kind,
    label: job.label,
    state: job.state,
    isCancelling: job.state === 'running' && job.cancelRequestedAt !== null,
    priority: job.priority,
    attempt: job.attempt,
    progress: job.progress,
    progressMessage: toMessageView(job.progressMessage),
    waitsFor: toWaitView(job),
    failure: job.failure === null ? null : toFailureView(job.failure),
    asks: askedBy(job),
    entity: job.entity === null ? null : { ...job.entity },
    isHousekeeping: job.isHousekeeping,
    batchId: job.batchId,
    isDeadLetter: job.isDeadLetter,
    rerunOf: job.rerunOf === null ? null : { ...job.rerunOf },
    createdAt: job.createdAt,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
    seq: job.seq,
  };
}

/** A pending job that nothing holds waits for its turn. */
function toWaitView({ state, hold }: Job): JobView['waitsFor'] {
  if (state !== 'pending') return null;
  if (hold === null) return { reason: 'slot', until: null };
  return { reason: hold.reason, until: hold.until };
}

function toFailureView({ code, values }: JobFailure): JobView['failure'] {
  const { sentence, action } = failures[code];
  return {
    code,
    sentence: { ...sentence, values: { ...values } },
    action: { ...action, values: { ...values } },
  };
}

function toMessageView(message: Job['progressMessage']): JobView['progressMessage'] {
  if (message === null) return null;
  const { id, message: text, values } = message;
  return values === undefined
    ? { id, message: text }
    : { id, message: text, values: { ...values } };
}
