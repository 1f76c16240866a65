/**
 * Passwords of encrypted files, by the hash of their content. They are in memory only: nothing
 * here is stored, logged or told, and the next start of the program asks again.
 */

import { tasks as taskSchemas } from '../../../shared/tasks.ts';
import type { Job } from '../../engine/job.ts';
import type { TaskRunner } from '../../engine/ports.ts';
import { blobHashOf } from './blob-hash-of.ts';

export interface Passwords {
  give(blobHash: string, password: string): void;
  forget(blobHash: string): void;
  /** Tries it on the stored file, and keeps it. @throws AppError `password-wrong` */
  unlock(stored: StoredPdf, password: string): Promise<void>;
  /** The tasks, given the password of this file where they take one and it is known. */
  tasksOn(blobHash: string): Pick<TaskRunner, 'run'>;
  /**
   * To be told of every change of a job. A file that came to nothing is forgotten; that of a good
   * result is remembered until the program ends, because its pages are shown beside it.
   */
  onChange(event: { readonly type: string; readonly job?: Pick<Job, 'args'> }): void;
}

export interface StoredPdf {
  readonly blobHash: string;
  /** Its absolute path. */
  readonly file: string;
}

const TRY_MS = 20_000;
const forgetfulChanges: ReadonlySet<string> = new Set(['job.failed', 'job.cancelled']);

export function createPasswords(tasks: Pick<TaskRunner, 'run'>): Passwords {
  const byHash = new Map<string, string>();

  return {
    give: (blobHash, password) => void byHash.set(blobHash, password),
    async unlock({ blobHash, file }, password) {
      const signal = new AbortController().signal;
      await tasks.run('pdf-info', { file, password }, { signal, timeoutMs: TRY_MS });
      byHash.set(blobHash, password);
    },
    forget: (blobHash) => void byHash.delete(blobHash),
    tasksOn: (blobHash) => ({
      run(name, input, options) {
        const password = byHash.get(blobHash);
        const takesOne = 'password' in taskSchemas[name].input.shape;
        if (password === undefined || !takesOne) return tasks.run(name, input, options);
        return tasks.run(name, { ...input, password }, options);
      },
    }),
    onChange({ type, job }) {
      const hash = forgetfulChanges.has(type) && job ? blobHashOf(job) : null;
      if (hash !== null) byHash.delete(hash);
    },
  };
}
