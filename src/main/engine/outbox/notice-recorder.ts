/** Records what may be worth a notification, in the transaction that makes it so. */
import { v5 as uuidV5 } from 'uuid';
import { failures } from '../../../shared/domain/failures.ts';
import { type NoticePayload, worthTellingMs } from '../../../shared/domain/notice.ts';
import type { ReachFailpoint } from '../failpoints.ts';
import type { Job } from '../job.ts';
import type { Clock } from '../ports.ts';
import type { Outbox } from './outbox.ts';

/** The namespace (RFC 9562, section 5.5) of ids that are made of what a delivery is about. */
const NAMESPACE = 'a1a3b6f0-5f0b-4c63-9a54-0c6d3f6c4f52';

/** The id of whatever is to be told about one matter: always the same. */
export function deliveryIdOf(about: string): string {
  return uuidV5(about, NAMESPACE);
}

export interface NoticeRecorder<Tx> {
  /** Called inside the transaction that ends a job. */
  onJobEnded(tx: Tx, job: Job): void;
  /** A job that waits for the user. */
  onJobHeld(tx: Tx, job: Job): void;
}

export function createNoticeRecorder<Tx>(parts: {
  readonly outbox: Pick<Outbox<Tx>, 'record'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly reach: ReachFailpoint;
}): NoticeRecorder<Tx> {
  function record(tx: Tx, about: string, payload: NoticePayload): void {
    parts.reach('outbox:before-record');
    const now = parts.clock.now();
    const times = { dueAt: now, createdAt: now };
    const id = deliveryIdOf(about);
    parts.outbox.record(tx, { id, channel: 'notification', payload, ...times });
    parts.reach('outbox:after-record');
  }

  function recordNeed(tx: Tx, job: Job): void {
    const about = `notice:needs-you:${job.id}:${job.attempt}`;
    record(tx, about, { type: 'needs-you', jobId: job.id });
  }

  return {
    onJobEnded(tx, job) {
      if (job.state === 'failed' && needsUser(job)) recordNeed(tx, job);
      // Only what leaves a result is news; the rest of the house-keeping is nobody's concern.
      if (job.state !== 'completed' || job.entity === null || !tookLong(job)) return;
      const { entity } = job;
      const about = `notice:job:${job.id}:${job.attemptBase}`;
      record(tx, about, { type: 'result', done: 1, failed: 0, entity });
    },
    onJobHeld(tx, job) {
      if (job.state === 'pending' && job.hold?.reason === 'user') recordNeed(tx, job);
    },
  };
}

function tookLong({ createdAt, finishedAt }: Pick<Job, 'createdAt' | 'finishedAt'>): boolean {
  return finishedAt !== null && finishedAt - createdAt > worthTellingMs;
}

function needsUser({ failure }: Job): boolean {
  return failure !== null && failures[failure.code].retryClass === 'needs-user';
}
