/** What the user says to jobs that ask whether they are to go on. */
import { askedBy } from '../../shared/domain/asked-by.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Job } from './job.ts';

import { confirm } from './transitions.ts';

export interface AnswerCommands {
  /**
   * Yes lets a job go on that asks for confirmation, with what its kind makes of that; no cancels
   * it. Null: no such job; one that does not ask is left as it is.
   */
  confirm(id: string, isYes: boolean): Promise<Job | null>;
  /** Answers all that ask for confirmation, of one batch or (null) all; resolves to how many. */
  confirmAll(batchId: string | null, isYes: boolean): Promise<number>;
}

/** So that the main thread is never held for long. */
const JOBS_PER_WRITE = 200;

export function createAnswerCommands<Tx>(parts: DeskParts<Tx>): AnswerCommands {
  const { store, recorder, transitions } = parts;

  /** Whether it was asked, as it stands inside the write. */
  function answer(tx: Tx, id: string, isYes: boolean): boolean {
    const job = store.getJob(id);
    if (job === null || askedBy(job) !== 'confirmation') return false;
    if (!isYes) return transitions.end(tx, job, 'declined') !== null;
    const { confirmed } = parts.definitionOf(job.kind);
    const args = { ...(job.args as object), ...(confirmed as object | undefined) };
    return transitions.apply(tx, confirm(job, args)) !== null;
  }

  return {
    async confirm(id, isYes) {
      await recorder.write((tx) => answer(tx, id, isYes));
      const job = store.getJob(id);
      return job && parts.asItStands(job);
    },
    async confirmAll(batchId, isYes) {
      const isMeant = (job: Job) =>
        askedBy(job) === 'confirmation' && (batchId === null || job.batchId === batchId);
      const ids = store
        .listHeld('user')
        .filter(isMeant)
        .map(({ id }) => id);
      let answered = 0;
      for (let at = 0; at < ids.length; at += JOBS_PER_WRITE) {
        const some = ids.slice(at, at + JOBS_PER_WRITE);
        answered += await recorder.write((tx) => some.filter((id) => answer(tx, id, isYes)).length);
      }
      return answered;
    },
  };
}
