/** The words for the state and the kind of a job: one row each. */
import type { Message } from '../../../shared/std/message.ts';
import type { JobPhase } from './job-phase.ts';

export const phaseWords: Readonly<Record<JobPhase, Message>> = {
  queued: /*i18n*/ { id: 'job.phase.queued', message: 'Queued' },
  waiting: /*i18n*/ { id: 'job.phase.waiting', message: 'Waiting' },
  running: /*i18n*/ { id: 'job.phase.running', message: 'Working' },
  cancelling: /*i18n*/ { id: 'job.phase.cancelling', message: 'Cancelling…' },
  done: /*i18n*/ { id: 'job.phase.done', message: 'Done' },
  failed: /*i18n*/ { id: 'job.phase.failed', message: 'Failed' },
  cancelled: /*i18n*/ { id: 'job.phase.cancelled', message: 'Cancelled' },
};

/** Of a batch that is over, and of which some failed or were cancelled. */
export const partlyDone: Message = /*i18n*/ { id: 'batch.phase.partly', message: 'Partly done' };

/** Of a job that waits for its user and for nothing else. */
export const needsYou: Message = /*i18n*/ { id: 'job.phase.needs-you', message: 'Needs you' };

const kindWords: Readonly<Record<string, Message>> = {
  'import-resume': /*i18n*/ { id: 'job.kind.import-resume', message: 'Read résumé' },
  'refine-resume': /*i18n*/ { id: 'job.kind.refine-resume', message: 'Fill gaps by a model' },
  'back-up': /*i18n*/ { id: 'job.kind.back-up', message: 'Back up' },
  'clean-up': /*i18n*/ { id: 'job.kind.clean-up', message: 'Clean up' },
};

const otherKind: Message = /*i18n*/ { id: 'job.kind.other', message: 'Background work' };

/** Kinds that a person may look for. */
export const knownKinds: readonly string[] = Object.keys(kindWords);

export function kindMessage(kind: string): Message {
  return kindWords[kind] ?? otherKind;
}
