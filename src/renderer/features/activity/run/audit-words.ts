/** The recorded changes of a job in words: one row a type. */
import type { Story } from '../../../../shared/contract/metrics.ts';
import type { Message } from '../../../../shared/std/message.ts';

const auditWords: Readonly<Record<string, Message>> = {
  'job.queued': /*i18n*/ { id: 'audit.queued', message: 'Queued' },
  'job.claimed': /*i18n*/ { id: 'audit.claimed', message: 'Begun' },
  'job.stepFinished': /*i18n*/ { id: 'audit.step', message: 'Finished a step' },
  'job.held': /*i18n*/ { id: 'audit.held', message: 'Had to wait' },
  'job.retryScheduled': /*i18n*/ { id: 'audit.retry', message: 'Failed, to be tried again' },
  'job.interrupted': /*i18n*/ { id: 'audit.interrupted', message: 'Interrupted; it goes on later' },
  'job.cancelRequested': /*i18n*/ { id: 'audit.cancel', message: 'Asked to stop' },
  'job.completed': /*i18n*/ { id: 'audit.completed', message: 'Done' },
  'job.failed': /*i18n*/ { id: 'audit.failed', message: 'Failed' },
  'job.cancelled': /*i18n*/ { id: 'audit.cancelled', message: 'Cancelled' },
  'job.requeued': /*i18n*/ { id: 'audit.requeued', message: 'Put back in the queue' },
  'job.released': /*i18n*/ { id: 'audit.released', message: 'What it waited for is there' },
  'job.moved': /*i18n*/ { id: 'audit.moved', message: 'Moved to the front' },
};

/** A type that this version does not know is shown by its name. */
export function auditMessage({ type }: Pick<Story['audit'][number], 'type'>): Message {
  return auditWords[type] ?? { id: `audit.type.${type}`, message: type };
}

/** The step that an entry tells of, if it does. */
export function auditStep({ detail }: Pick<Story['audit'][number], 'detail'>): string | null {
  const { step } = Object(detail) as { step?: unknown };
  return typeof step === 'string' && step !== '' ? step : null;
}
