/**
 * The door for the user's files: from a one-use grant to bytes and job on disk. What comes out as
 * `queued` survives a power cut.
 */
import type { Readable } from 'node:stream';
import { AppError } from '../../../shared/domain/app-error.ts';
import type { DomainEventFact } from '../../../shared/domain/domain-event.ts';
import { mapInParallel } from '../../../shared/std/map-in-parallel.ts';
import type { Batch } from '../../engine/batch.ts';
import type { JobRequest, Queued } from '../../engine/job-request.ts';
import type { Logger } from '../../engine/ports.ts';
import { toDisplayName } from './display-name.ts';
import { type FileStore, type StoredFile, storeGranted, storeUpload } from './file-receiver.ts';
import { createGrants, type GrantedFile } from './grants.ts';
import { type IntakeOutcome, type Refusal, toRefusal } from './intake-outcome.ts';

/** Files stored side by side, and files that share one transaction. */
const filesAtOnce = 8;
const filesPerWrite = 64;
/** More files than this in one go are one batch: a single row, and it lets single files pass. */
const batchThreshold = 10;
const batchPriority = 8;
const kind = 'import-resume';

export interface Intake {
  /** Permits one reading of the file at an absolute path. */
  grantPath(path: string): string;
  /**
   * Stores a stream (the file is "receiving" meanwhile) and permits one reading of it. A file that
   * cannot be read is granted too: `start` then answers with the reason, beside the others.
   */
  grantUpload(name: string, stream: Readable, announcedBytes?: number): Promise<string>;
  /** Stores and queues granted files; outcomes stand in the order of the grants. */
  start(grants: readonly string[]): Promise<readonly IntakeOutcome[]>;
}

/** The part of the engine that taking files in needs. */
interface JobQueue<Tx> {
  write<T>(work: (tx: Tx) => T): Promise<T>;
  enqueue(tx: Tx, request: JobRequest): Queued;
  openBatch(tx: Tx, batch: { readonly kind: string; readonly label: string }): Batch;
  closeBatch(tx: Tx, id: string): void;
  /** Lets no job begin for a moment, or until the result is called. */
  rest(): () => void;
}

interface IntakeParts<Tx> {
  readonly engine: JobQueue<Tx>;
  readonly blobs: FileStore;
  /** A good résumé that was read from the file with this hash before. */
  readonly findResume: (hash: string) => { readonly id: string; readonly createdAt: number } | null;
  /** Tells of a domain event. */
  readonly emit: (tx: Tx, fact: DomainEventFact) => void;
  /** Milliseconds that never go back. */
  readonly monotonicMs: () => number;
  readonly logger: Logger;
}

export function createIntake<Tx>(parts: IntakeParts<Tx>): Intake {
  const { blobs, logger } = parts;
  const grants = createGrants(parts.monotonicMs);

  async function receive(grant: string): Promise<StoredFile | Refusal> {
    const file = grants.take(grant);
    if (file === null) return toRefusal('', new AppError('grant-expired'), logger);
    return storeGranted(blobs, file).catch((error) => toRefusal(file.fileName, error, logger));
  }

  /** `label`: of their batch; null: they are none. */
  async function startAll(
    wanted: readonly string[],
    label: string | null,
  ): Promise<readonly IntakeOutcome[]> {
    // A single file has the priority of its kind.
    const priority = label === null ? null : batchPriority;
    const outcomes: IntakeOutcome[] = [];
    let batchId: string | null = null;
    for (let at = 0; at < wanted.length; at += filesPerWrite) {
      const files = await mapInParallel(wanted.slice(at, at + filesPerWrite), filesAtOnce, receive);
      const queued: QueuedChunk = await queueChunk(parts, { files, priority, label, batchId });
      batchId = queued.batchId;
      outcomes.push(...queued.outcomes);
    }
    if (batchId !== null) await closeBatch(parts, batchId);
    return outcomes;
  }

  return {
    grantPath: (path) => grants.add({ at: 'path', path, fileName: toDisplayName(path) }),

    async grantUpload(name, stream, announcedBytes = 0) {
      const fileName = toDisplayName(name);
      const toGrant = (error: unknown): GrantedFile => {
        if (!(error instanceof AppError)) throw error;
        return { at: 'nowhere', fileName, error };
      };
      const file = await storeUpload(blobs, { fileName, stream, announcedBytes })
        .then((stored): GrantedFile => ({ at: 'store', ...stored }))
        .catch(toGrant);
      return grants.add(file);
    },

    async start(wanted) {
      if (wanted.length <= batchThreshold) return startAll(wanted, null);
      // Those that are queued already would slow down the queueing of the others.
      const endRest = parts.engine.rest();
      try {
        return await startAll(wanted, `${wanted.length} files`);
      } finally {
        endRest();
      }
    },
  };
}

/** One that cannot be closed now is closed at the next start: its files are queued all the same. */
async function closeBatch<Tx>({ engine, logger }: IntakeParts<Tx>, id: string): Promise<void> {
  try {
    await engine.write((tx) => engine.closeBatch(tx, id));
  } catch (error) {
    logger.error({ error, batchId: id }, 'a batch could not be closed');
  }
}

interface Chunk {
  readonly files: readonly (StoredFile | Refusal)[];
  /** Null: as the kind has it. */
  readonly priority: number | null;
  /** Of the batch that they belong to; null: to none. */
  readonly label: string | null;
  /** Once it is open. */
  readonly batchId: string | null;
}

interface QueuedChunk {
  readonly outcomes: readonly IntakeOutcome[];
  readonly batchId: string | null;
}

/** Looks for earlier imports and queues the rest, in one transaction. */
async function queueChunk<Tx>(
  parts: IntakeParts<Tx>,
  { files, priority, label, batchId: open }: Chunk,
): Promise<QueuedChunk> {
  try {
    return await parts.engine.write((tx) => {
      let batchId = open;
      const place = () => {
        if (label !== null) batchId ??= parts.engine.openBatch(tx, { kind, label }).id;
        return { ...(priority !== null && { priority }), ...(batchId !== null && { batchId }) };
      };
      const outcomes = files.map((file) =>
        'status' in file ? file : queueFile(parts, tx, { file, place }),
      );
      return { outcomes, batchId };
    });
  } catch (error) {
    const refuse = (file: StoredFile): Refusal => toRefusal(file.fileName, error, parts.logger);
    const outcomes = files.map((file) => ('status' in file ? file : refuse(file)));
    return { outcomes, batchId: open };
  }
}

function queueFile<Tx>(
  { engine, findResume, emit }: IntakeParts<Tx>,
  tx: Tx,
  {
    file,
    place,
  }: { readonly file: StoredFile; readonly place: () => Pick<JobRequest, 'priority' | 'batchId'> },
): IntakeOutcome {
  const { fileName, hash, mediaType } = file;
  const earlier = findResume(hash);
  if (earlier !== null) {
    const { id: resumeId, createdAt: importedAt } = earlier;
    return { status: 'already-imported', fileName, resumeId, importedAt };
  }
  const { job, isNew } = engine.enqueue(tx, {
    ...place(),
    kind,
    args: { blobHash: hash, fileName, mediaType },
    label: fileName,
    idempotencyKey: `import:${hash}`,
  });
  if (isNew) {
    const payload = { jobId: job.id, blobHash: hash, fileName, mediaType };
    emit(tx, { type: 'resume.uploaded', payload });
  }
  return { status: isNew ? 'queued' : 'in-progress', fileName, job };
}
