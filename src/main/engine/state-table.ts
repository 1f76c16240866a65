/** Every change of a job's state that there is: one row a change. Docs and tests are made from it. */
import type { JobState } from '../../shared/domain/job-state.ts';

interface StateChange {
  /** Null: the job is new. */
  readonly from: JobState | null;
  readonly to: JobState;
  /** Its name in the event stream and the audit trail. */
  readonly change: `job.${string}`;
  readonly when: string;
}

export const stateTable = [
  { from: null, to: 'pending', change: 'job.queued', when: 'somebody asks for work' },
  { from: 'pending', to: 'running', change: 'job.claimed', when: 'its turn has come' },
  { from: 'pending', to: 'cancelled', change: 'job.cancelled', when: 'the user cancels it' },
  { from: 'running', to: 'running', change: 'job.stepFinished', when: 'a step has a checkpoint' },
  {
    ...{ from: 'running', to: 'running', change: 'job.cancelRequested' },
    when: 'the user cancels it, or a newer job replaces it',
  },
  { from: 'running', to: 'completed', change: 'job.completed', when: 'its handler is done' },
  {
    ...{ from: 'running', to: 'failed', change: 'job.failed' },
    when: 'a step fails for good, its tries are used, or the process died three times under it',
  },
  { from: 'running', to: 'cancelled', change: 'job.cancelled', when: 'its attempt has stopped' },
  {
    ...{ from: 'running', to: 'pending', change: 'job.retryScheduled' },
    when: 'a step failed and is tried again later',
  },
  {
    ...{ from: 'running', to: 'pending', change: 'job.held' },
    when: 'it needs something that is not there',
  },
  {
    ...{ from: 'running', to: 'pending', change: 'job.interrupted' },
    when: 'the program stopped or died; the attempt is given back',
  },
  {
    ...{ from: 'pending', to: 'pending', change: 'job.released' },
    when: 'what it waited for is there, or its parent has completed',
  },
  { from: 'pending', to: 'pending', change: 'job.moved', when: 'the user moves it to the front' },
  { from: 'failed', to: 'pending', change: 'job.requeued', when: 'the user tries it again' },
  { from: 'cancelled', to: 'pending', change: 'job.requeued', when: 'the user tries it again' },
] as const satisfies readonly StateChange[];

/** The recorded changes of a job, in the words of the event stream. */
export type JobChangeType = (typeof stateTable)[number]['change'];
