/** `jobs.*`: what stands in the tray, and what a user may do with it. */
import { AppError } from '../../shared/domain/app-error.ts';
import { isFinalJobState, type JobState } from '../../shared/domain/job-state.ts';
import type { AnswerCommands } from '../engine/answer-commands.ts';
import type { Desk } from '../engine/desk.ts';
import type { Job } from '../engine/job.ts';
import type { RerunRefusal } from '../engine/job-commands.ts';
import { toBatchView } from '../events/to-batch-view.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { AnswerDesk } from '../services/answers/answer-desk.ts';
import type { Implementer } from './implementer.ts';
import { toQueueView } from './to-queue-view.ts';

/** The part of the engine that windows may use. */
export type JobDesk = Omit<
  Desk<never>,
  | 'write'
  | 'rest'
  | 'enqueue'
  | 'openBatch'
  | 'closeBatch'
  | 'listen'
  | 'getBatch'
  | 'lookAgain'
  | 'noteMended'
  | keyof AnswerCommands
>;

interface JobsParts {
  readonly engine: JobDesk;
  readonly answers: AnswerDesk;
}

interface JobErrors {
  NOT_FOUND(options: { data: { what: string } }): Error;
  CONFLICT(options: { data: { state: string } }): Error;
}

// Over 50 lines: one entry a procedure, each one call.
export function createJobsRouter(os: Implementer, { engine, answers }: JobsParts) {
  const queue = () => toQueueView(engine);
  const toViews = (jobs: readonly Job[]) => ({ jobs: jobs.map(toJobView) });
  return {
    list: os.jobs.list.handler(({ input }) => ({
      ...toViews(engine.listJobs(input.limit)),
      batches: engine.listBatches(input.limit).map(toBatchView),
      seq: engine.lastSeq(),
    })),
    get: os.jobs.get.handler(({ input, errors }) =>
      toJobView(found('job', engine.getJob(input.id), errors)),
    ),
    members: os.jobs.members.handler(({ input }) => toViews(engine.listMembers(input))),
    ofEntity: os.jobs.ofEntity.handler(({ input }) =>
      toViews(engine.listJobsOf(input.entity, input.limit)),
    ),
    deadLetters: os.jobs.deadLetters.handler(({ input }) => toViews(engine.listDeadLetters(input))),
    cancel: os.jobs.cancel.handler(async ({ input, errors }) => {
      requireState(engine.getJob(input.id), (state) => !isFinalJobState(state), errors);
      return toJobView(found('job', await engine.cancel(input.id), errors));
    }),
    retry: os.jobs.retry.handler(async ({ input, errors }) => {
      const job = found('job', engine.getJob(input.id), errors);
      if (job.hold?.reason !== 'user') requireState(job, isRetryable, errors);
      return toJobView(found('job', await engine.retry(input.id), errors));
    }),
    answer: os.jobs.answer.handler(async ({ input, errors }) => {
      const { state } = found('job', engine.getJob(input.id), errors);
      const job = await answers.answer(input.id, input.answer);
      if (job === null) throw errors.CONFLICT({ data: { state } });
      return toJobView(job);
    }),
    confirmAll: os.jobs.confirmAll.handler(async ({ input: { batchId, isYes } }) => ({
      answered: await answers.confirmAll(batchId, isYes),
    })),
    redrive: os.jobs.redrive.handler(async ({ input }) => ({
      retried: await engine.redrive(input.kind),
    })),
    rerun: os.jobs.rerun.handler(async ({ input: { id, ...request }, errors }) => {
      const result = await engine.rerun(id, request);
      if (typeof result === 'string') throw toRerunError(result, engine.getJob(id), errors);
      return toJobView(result);
    }),
    settings: os.jobs.settings.handler(({ input, errors }) =>
      found('job', engine.settingsOf(input.id), errors),
    ),
    stepOutput: os.jobs.stepOutput.handler(async ({ input, errors }) => {
      const { output } = found('step', await engine.stepOutput(input.id, input.step), errors);
      return { output };
    }),
    moveToFront: os.jobs.moveToFront.handler(async ({ input, errors }) => {
      requireState(engine.getJob(input.id), (state) => state === 'pending', errors);
      return toJobView(found('job', await engine.moveToFront(input.id), errors));
    }),
    remove: os.jobs.remove.handler(async ({ input, errors }) => {
      requireState(engine.getJob(input.id), isFinalJobState, errors);
      await engine.remove(input.id);
      return {};
    }),
    cancelBatch: os.jobs.cancelBatch.handler(async ({ input, errors }) =>
      toBatchView(found('batch', await engine.cancelBatch(input.id), errors)),
    ),
    retryBatch: os.jobs.retryBatch.handler(async ({ input, errors }) =>
      toBatchView(found('batch', await engine.retryBatch(input.id), errors)),
    ),
    queue: os.jobs.queue.handler(queue),
    pause: os.jobs.pause.handler(({ input }) => engine.pause(input.kind).then(queue)),
    resume: os.jobs.resume.handler(({ input }) => engine.resume(input.kind).then(queue)),
    letGoOn: os.jobs.letGoOn.handler(({ input }) => engine.letGoOn(input).then(queue)),
    noteNetwork: os.jobs.noteNetwork.handler(() => engine.noteNetwork().then(() => ({}))),
    clearFinished: os.jobs.clearFinished.handler(async ({ input }) => ({
      removed: await engine.clearFinished(input.upToSeq),
    })),
  };
}

const isRetryable = (state: JobState): boolean => state === 'failed' || state === 'cancelled';

function found<T>(what: string, value: T | null, errors: JobErrors): T {
  if (value === null) throw errors.NOT_FOUND({ data: { what } });
  return value;
}

function requireState(
  job: Job | null,
  isAllowed: (state: JobState) => boolean,
  errors: JobErrors,
): void {
  const { state } = found('job', job, errors);
  if (!isAllowed(state)) throw errors.CONFLICT({ data: { state } });
}

function toRerunError(refusal: RerunRefusal, job: Job | null, errors: JobErrors): Error {
  switch (refusal) {
    case 'no-such-job':
      return errors.NOT_FOUND({ data: { what: 'job' } });
    case 'no-such-step':
      return errors.NOT_FOUND({ data: { what: 'step' } });
    case 'unfinished':
      return errors.CONFLICT({ data: { state: job?.state ?? 'pending' } });
    case 'settings-refused':
      return new AppError('settings-refused');
  }
}
