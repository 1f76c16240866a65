/** Records what may be worth a notification, in the transaction that makes it so. */
import { v5 as uuidV5 } from 'uuid';
import type { NoticePayload } from '../../../shared/domain/notice.ts';
import { worthTellingMs } from '../../../shared/domain/worth-telling-ms.ts';
import type { ReachFailpoint } from '../failpoints.ts';
import type { Job } from '../job.ts';
import type { Clock } from '../ports.ts';
import type { EndHooks } from '../transition-writer.ts';
import type { Outbox } from './outbox.ts';

/** The namespace (RFC 9562, section 5.5) of ids that are made of what a delivery is about. */
const NAMESPACE = 'a1a3b6f0-5f0b-4c63-9a54-0c6d3f6c4f52';

/** The id of whatever is to be told about one matter: always the same. */
export function deliveryIdOf(about: string): string {
  return uuidV5(about, NAMESPACE);
}

export interface NoticeRecorder<Tx> extends EndHooks<Tx> {
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

  return {
    onJobEnded(tx, job) {
      const { id, state, entity, attemptBase } = job;
      // A batch is told as one, and nobody waits for the program's own affairs.
      if (job.batchId !== null || job.isHousekeeping || !tookLong(job)) return;
      const about = `notice:job:${id}:${attemptBase}`;
      // What left no result is no news.
      if (state === 'completed' && entity !== null) {
        record(tx, about, { type: 'result', done: 1, failed: 0, entity, of: { type: 'job', id } });
      }
      if (state === 'failed') record(tx, about, { type: 'failure', jobId: id });
    },
    onBatchEnded(tx, batch) {
      const { completed: done, failed } = batch.counts;
      if (done + failed === 0 || !tookLong(batch)) return;
      // Once a batch, even if some of it are tried again later.
      const of = { type: 'batch', id: batch.id } as const;
      record(tx, `notice:batch:${batch.id}`, { type: 'result', done, failed, entity: null, of });
    },
    onJobHeld(tx, job) {
      if (job.state !== 'pending' || job.hold?.reason !== 'user') return;
      const { id: jobId, batchId, attempt } = job;
      const own = batchId === null ? `${jobId}:${attempt}` : `batch:${batchId}`;
      record(tx, `notice:needs-you:${own}`, { type: 'needs-you', jobId });
    },
  };
}

function tookLong({ createdAt, finishedAt }: Pick<Job, 'createdAt' | 'finishedAt'>): boolean {
  return finishedAt !== null && finishedAt - createdAt > worthTellingMs;
}
