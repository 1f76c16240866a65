/** Stands in for engine and blob store where only the taking in of files is tested. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Batch } from '../../src/main/engine/batch.ts';
import type { Job } from '../../src/main/engine/job.ts';
import type { JobRequest } from '../../src/main/engine/job-request.ts';
import { AppError } from '../../src/shared/domain/app-error.ts';
import type { DomainEventFact } from '../../src/shared/domain/domain-event.ts';
import { makeJob } from './make-job.ts';
import { numberedId } from './numbered-id.ts';
import { silentLogger } from './silent-logger.ts';

export interface QueuedRequest {
  readonly kind: string;
  readonly args: unknown;
  readonly label: string;
  readonly priority: number;
  readonly batchId?: string;
  readonly idempotencyKey: string;
}

/** Blobs are files in `folder`; jobs are kept in memory, one for each idempotency key. */
export function memoryIntakeParts(folder: string) {
  const requests: QueuedRequest[] = [];
  const batches: { id: string; kind: string; label: string; isClosed: boolean }[] = [];
  const told: DomainEventFact[] = [];
  const jobs = new Map<string, Job>();
  const resumes = new Map<string, { id: string; createdAt: number }>();
  const rests: string[] = [];
  let nowMs = 0;
  let writes = 0;

  async function put(source: Readable | { readonly path: string }, limitBytes: number) {
    const chunks: Buffer[] = [];
    if ('path' in source) chunks.push(readFileSync(source.path));
    else for await (const chunk of source) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > limitBytes) throw new AppError('file-too-large', { values: { limit: 'x' } });
    const hash = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, hash), bytes);
    return { hash, size: bytes.length };
  }

  const engine = {
    async write<T>(work: (tx: null) => T): Promise<T> {
      writes += 1;
      return work(null);
    },
    openBatch(_tx: null, batch: { readonly kind: string; readonly label: string }): Batch {
      const id = numberedId(900 + batches.length);
      const counts = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
      batches.push({ ...batch, id, isClosed: false });
      return {
        ...batch,
        id,
        counts,
        asking: 0,
        isOpen: true,
        createdAt: 0,
        finishedAt: null,
        seq: 1,
      };
    },
    rest() {
      rests.push('begun');
      return () => void rests.push('ended');
    },
    closeBatch(_tx: null, id: string): void {
      const batch = batches.find((other) => other.id === id);
      if (batch !== undefined) batch.isClosed = true;
    },
    enqueue(_tx: null, { priority = 5, idempotencyKey = '', ...rest }: JobRequest) {
      const request: QueuedRequest = { ...rest, priority, idempotencyKey };
      const known = jobs.get(request.idempotencyKey);
      if (known !== undefined) return { job: known, isNew: false };
      requests.push(request);
      const job = makeJob({ kind: request.kind, label: request.label, args: request.args });
      jobs.set(request.idempotencyKey, job);
      return { job, isNew: true };
    },
  };

  return {
    parts: {
      engine,
      blobs: { put, pathOf: (hash: string) => join(folder, hash) },
      emit: (_tx: null, fact: DomainEventFact) => void told.push(fact),
      findResume: (hash: string) => resumes.get(hash) ?? null,
      monotonicMs: () => nowMs,
      logger: silentLogger,
    },
    requests,
    batches,
    /** Domain events. */
    told,
    resumes,
    /** What the queue was asked for while many files came. */
    rests,
    writes: () => writes,
    advance(ms: number) {
      nowMs += ms;
    },
  };
}
