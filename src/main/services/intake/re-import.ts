/** Reads the file of a résumé once more, though it has been read before: another version of it. */
import type { Job } from '../../engine/job.ts';
import type { JobRequest, Queued } from '../../engine/job-request.ts';

export interface ReImport {
  /** Null: there is no such résumé, or it was not read from a file. */
  again(resumeId: string): Promise<Job | null>;
}

interface ReImportParts<Tx> {
  readonly engine: {
    write<T>(work: (tx: Tx) => T): Promise<T>;
    enqueue(tx: Tx, request: JobRequest): Queued;
  };
  readonly getResume: (id: string) => {
    readonly blobHash: string | null;
    readonly fileName: string | null;
    readonly mediaType: string | null;
  } | null;
}

export function createReImport<Tx>({ engine, getResume }: ReImportParts<Tx>): ReImport {
  return {
    async again(resumeId) {
      const { blobHash = null, fileName = null, mediaType = null } = getResume(resumeId) ?? {};
      if (blobHash === null || fileName === null || mediaType === null) return null;
      const args = { blobHash, fileName, mediaType };
      // Its key is that of the first reading, so that one in hand is not doubled.
      const idempotencyKey = `import:${blobHash}`;
      const request = { kind: 'import-resume', args, label: fileName, idempotencyKey };
      return engine.write((tx) => engine.enqueue(tx, request).job);
    },
  };
}
