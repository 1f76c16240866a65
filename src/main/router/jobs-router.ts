/** `jobs.*`: what stands in the tray, and what a user may do with it. */
import { isFinalJobState, type JobState } from '../../shared/domain/job-state.ts';
import { type Gate, pausedBy } from '../engine/gate.ts';
import type { Job } from '../engine/job.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { Implementer } from './implementer.ts';

/** The part of the engine that windows may use. */
export interface JobDesk {
  listJobs(limit: number): readonly Job[];
  lastSeq(): number;
  getJob(id: string): Job | null;
  cancel(id: string): Promise<Job | null>;
  retry(id: string): Promise<Job | null>;
  clearFinished(upToSeq: number): Promise<number>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  listGates(): readonly Gate[];
}

interface JobErrors {
  NOT_FOUND(options: { data: { what: string } }): Error;
  CONFLICT(options: { data: { state: string } }): Error;
}

export function createJobsRouter(os: Implementer, engine: JobDesk) {
  const queue = () => ({ pausedBy: pausedBy(engine.listGates()) });
  return {
    list: os.jobs.list.handler(({ input }) => ({
      jobs: engine.listJobs(input.limit).map(toJobView),
      seq: engine.lastSeq(),
    })),
    get: os.jobs.get.handler(({ input, errors }) =>
      toJobView(requireJob(engine.getJob(input.id), errors)),
    ),
    cancel: os.jobs.cancel.handler(async ({ input, errors }) => {
      requireState(engine.getJob(input.id), (state) => !isFinalJobState(state), errors);
      return toJobView(requireJob(await engine.cancel(input.id), errors));
    }),
    retry: os.jobs.retry.handler(async ({ input, errors }) => {
      requireState(engine.getJob(input.id), isRetryable, errors);
      return toJobView(requireJob(await engine.retry(input.id), errors));
    }),
    queue: os.jobs.queue.handler(queue),
    pause: os.jobs.pause.handler(() => engine.pause().then(queue)),
    resume: os.jobs.resume.handler(() => engine.resume().then(queue)),
    clearFinished: os.jobs.clearFinished.handler(async ({ input }) => ({
      removed: await engine.clearFinished(input.upToSeq),
    })),
  };
}

const isRetryable = (state: JobState): boolean => state === 'failed' || state === 'cancelled';

function requireJob(job: Job | null, errors: JobErrors): Job {
  if (job === null) throw errors.NOT_FOUND({ data: { what: 'job' } });
  return job;
}

function requireState(
  job: Job | null,
  isAllowed: (state: JobState) => boolean,
  errors: JobErrors,
): void {
  const { state } = requireJob(job, errors);
  if (!isAllowed(state)) throw errors.CONFLICT({ data: { state } });
}
