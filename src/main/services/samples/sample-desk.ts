/** Brings the sample data in as a user's files come in, and takes it out again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/domain/app-error.ts';
import { isFinalJobState, type JobState } from '../../../shared/domain/job-state.ts';
import type { IntakeOutcome } from '../intake/intake-outcome.ts';

/** The documents in the app's folder of samples, under the names that their rows show. */
const documents = [
  { name: 'Sample - Ingrid Halloway.pdf', isInProfile: true },
  { name: 'Sample - Ingrid Halloway, earlier.docx', isInProfile: true },
  { name: 'Sample - Rafael Quintela, scanned.pdf', isInProfile: false },
] as const;

export interface SampleDesk {
  /** Resolves when files and jobs are on disk. @throws AppError `file-missing` */
  add(): Promise<readonly IntakeOutcome[]>;
  /** Stops what still reads them first. */
  remove(): Promise<{ readonly removed: number; readonly kept: number }>;
  /** Hears that résumés have gone; the result ends it. */
  listen(onChange: () => void): () => void;
}

interface EndingJob {
  readonly id: string;
  readonly state: JobState;
}

interface SampleParts<Tx> {
  /** Absolute path of the folder of the documents. */
  readonly folder: string;
  readonly intake: {
    grantPath(path: string): string;
    start(grants: readonly string[]): Promise<readonly IntakeOutcome[]>;
  };
  readonly engine: {
    cancel(id: string): Promise<EndingJob | null>;
    listen(listener: (event: object) => void): () => void;
  };
  readonly samples: {
    mark(tx: Tx, files: readonly { readonly blobHash: string; isInProfile: boolean }[]): void;
    listUnfinishedJobs(): readonly string[];
    removeAll(tx: Tx): { readonly removed: number; readonly kept: number };
  };
  /** Resolves after the commit. */
  readonly write: <T>(work: (tx: Tx) => T) => Promise<T>;
}

export function createSampleDesk<Tx>(parts: SampleParts<Tx>): SampleDesk {
  const { folder, intake, engine, samples, write } = parts;
  const listeners = new Set<() => void>();
  /** One after the other: what is being added must not lose its mark to a removal. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  }

  /** Its last commit may still come while it is being cancelled; after its end none does. */
  async function end(id: string): Promise<void> {
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const unlisten = engine.listen((event) => {
      const job = 'job' in event ? (event.job as EndingJob) : null;
      if (job?.id === id && isFinalJobState(job.state)) resolve();
    });
    try {
      const job = await engine.cancel(id);
      if (job !== null && !isFinalJobState(job.state)) await ended;
    } finally {
      unlisten();
    }
  }

  return {
    add: () =>
      inTurn(async () => {
        const marks = await Promise.all(
          documents.map(async ({ name, isInProfile }) => ({
            blobHash: await hashOf(join(folder, name)),
            isInProfile,
          })),
        );
        // Marked before they are read: whenever the process ends, no sample passes for a real one.
        await write((tx) => samples.mark(tx, marks));
        return intake.start(documents.map(({ name }) => intake.grantPath(join(folder, name))));
      }),
    remove: () =>
      inTurn(async () => {
        await Promise.all(samples.listUnfinishedJobs().map(end));
        const result = await write((tx) => samples.removeAll(tx));
        for (const onChange of listeners) onChange();
        return result;
      }),
    listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

async function hashOf(path: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (cause) {
    throw new AppError('file-missing', { cause });
  }
}
