/** What hosts and pipelines may ask of the engine. */
import type { StorageTrouble } from '../../shared/domain/storage-trouble.ts';
import { type AnswerCommands, createAnswerCommands } from './answer-commands.ts';
import { createAsItStands } from './as-it-stands.ts';
import type { Batch, MemberQuery } from './batch.ts';
import { type BatchCommands, createBatchCommands } from './batch-commands.ts';
import { type JsonValue, readOutput } from './checkpoints.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Duties, EngineOptions } from './duties.ts';
import { createGateCommands, type GateCommands } from './gate-commands.ts';
import type { EntityLink, Job } from './job.ts';
import { createJobCommands, type JobCommands } from './job-commands.ts';
import type { JobRequest, Queued } from './job-request.ts';
import type { DeadLetterPage } from './ports.ts';
import type { EngineListener } from './recorder.ts';

export interface Desk<Tx> extends JobCommands, AnswerCommands, BatchCommands<Tx>, GateCommands {
  /** Resolves after the commit; its changes have been told by then. */
  write<T>(work: (tx: Tx) => T): Promise<T>;
  /** Lets nothing new begin for a moment, at most two seconds, or until the result is called. */
  rest(): () => void;
  /** Queues a job inside a write; an unfinished one with the same key is given back instead. */
  enqueue(tx: Tx, request: JobRequest): Queued;
  /** Forgets finished jobs whose last change is not after `upToSeq`; resolves to how many. */
  clearFinished(upToSeq: number): Promise<number>;
  getJob(id: string): Job | null;
  /** Rows of their own: unfinished first, then the newest. */
  listJobs(limit: number): readonly Job[];
  getBatch(id: string): Batch | null;
  /** Unfinished first, then the newest. */
  listBatches(limit: number): readonly Batch[];
  listMembers(query: MemberQuery): readonly Job[];
  /** What failed after all its tries, newest first. */
  listDeadLetters(page: DeadLetterPage): readonly Job[];
  /** Jobs that belong to a résumé, a posting …, newest first. */
  listJobsOf(entity: EntityLink, limit: number): readonly Job[];
  /** Why nothing can be written at present, or null. */
  storageTrouble(): StorageTrouble | null;
  /** What a finished step gave; null: there is no such step. */
  stepOutput(jobId: string, step: string): Promise<{ readonly output: JsonValue } | null>;
  lastSeq(): number;
  /** Every committed change and live progress; the result ends it. */
  listen(listener: EngineListener): () => void;
}

/** So that the main thread is never held for long. */
const JOBS_PER_WRITE = 400;

export function createDesk<Tx>(options: EngineOptions<Tx>, duties: Duties<Tx>): Desk<Tx> {
  const { store } = options;
  const { recorder, enqueuer } = duties;
  const { listGates } = store;
  const asItStands = createAsItStands({ listGates, progressOf: duties.progressOf });
  const parts: DeskParts<Tx> = { ...options, ...duties, asItStands };
  const all = (jobs: readonly Job[]): readonly Job[] => {
    const gates = listGates();
    return jobs.map((job) => asItStands(job, gates));
  };

  return {
    ...createJobCommands(parts),
    ...createAnswerCommands(parts),
    ...createBatchCommands(parts),
    ...createGateCommands(parts),
    write: recorder.write,
    rest: duties.rest,
    enqueue(tx, request) {
      const { job, isNew } = enqueuer.enqueue(tx, request);
      return { job: asItStands(job), isNew };
    },
    async clearFinished(upToSeq) {
      const clear = (tx: Tx) => store.removeFinishedJobs(tx, upToSeq, JOBS_PER_WRITE);
      let removed = 0;
      for (let some = -1; some !== 0; removed += some) some = await recorder.write(clear);
      return removed;
    },
    getJob(id) {
      const job = store.getJob(id);
      return job && asItStands(job);
    },
    listJobs: (limit) => all(store.listJobs(limit)),
    getBatch: store.getBatch,
    listBatches: store.listBatches,
    listMembers: (query) => all(store.listMembers(query)),
    listDeadLetters: store.listDeadLetters,
    listJobsOf: (entity, limit) => all(store.listJobsOf(entity, limit)),
    storageTrouble: recorder.trouble,
    async stepOutput(jobId, step) {
      const record = store.listSteps(jobId).find(({ name }) => name === step);
      return record === undefined ? null : { output: await readOutput(record, options.files) };
    },
    lastSeq: store.lastSeq,
    listen: (listener) =>
      recorder.listen((event) =>
        listener('job' in event ? { ...event, job: asItStands(event.job) } : event),
      ),
  };
}
