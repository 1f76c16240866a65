/** Takes what the user says to the questions of jobs, and lets those go on. */
import { askedBy } from '../../../shared/domain/asked-by.ts';
import type { Answer } from '../../../shared/domain/question.ts';
import { assertNever } from '../../../shared/std/assert-never.ts';
import type { Job } from '../../engine/job.ts';
import { blobHashOf } from './blob-hash-of.ts';
import type { Passwords } from './passwords.ts';

export interface AnswerDesk {
  /** Null: no such job, or it does not ask that (any more). */
  answer(jobId: string, answer: Answer): Promise<Job | null>;
  /** Answers all that ask for confirmation, of one batch or (null) all; resolves to how many. */
  confirmAll(batchId: string | null, isYes: boolean): Promise<number>;
}

/** The part of the engine that answering needs. */
interface AskingJobs {
  getJob(id: string): Job | null;
  retry(id: string): Promise<Job | null>;
  confirm(id: string, isYes: boolean): Promise<Job | null>;
  confirmAll(batchId: string | null, isYes: boolean): Promise<number>;
}

interface AnswerDeskParts {
  readonly engine: AskingJobs;
  readonly passwords: Pick<Passwords, 'give'>;
  readonly consents: {
    /** For this job and all that wait for the same; false: it does not ask (any more). */
    answer(
      jobId: string,
      consent: { readonly isAllowed: boolean; readonly isRedacted: boolean },
    ): Promise<boolean>;
  };
}

export function createAnswerDesk({ engine, passwords, consents }: AnswerDeskParts): AnswerDesk {
  return {
    async answer(jobId, answer) {
      const job = engine.getJob(jobId);
      if (job === null || askedBy(job) !== answer.type) return null;
      switch (answer.type) {
        case 'password': {
          const hash = blobHashOf(job);
          if (hash !== null) passwords.give(hash, answer.password);
          return engine.retry(jobId);
        }
        case 'confirmation':
          return engine.confirm(jobId, answer.isYes);
        case 'consent':
          if (await consents.answer(jobId, answer)) return engine.getJob(jobId);
          // What it would have sent is gone with the résumé or the provider: it looks anew.
          return engine.retry(jobId);
        default:
          return assertNever(answer);
      }
    },
    confirmAll: (batchId, isYes) => engine.confirmAll(batchId, isYes),
  };
}
