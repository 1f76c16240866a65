/** The words for a line of a schedule's history. */
import type { ScheduleRunView } from '../../../../shared/contract/schedules.ts';
import type { Message } from '../../../../shared/std/message.ts';
import { stateWords } from '../../jobs/state-words.ts';

const skipWords: Readonly<Record<NonNullable<ScheduleRunView['skipped']>, Message>> = {
  'previous-unfinished': /*i18n*/ {
    id: 'schedule.run.skipped.previous-unfinished',
    message: 'Left out: the run before had not ended',
  },
  'args-invalid': /*i18n*/ {
    id: 'schedule.run.skipped.args-invalid',
    message: 'Left out: what was stored for it no longer fits this version',
  },
};

const forgotten: Message = /*i18n*/ {
  id: 'schedule.run.forgotten',
  message: 'Ended; its row has been cleared',
};

/** How the run is going or ended. */
export function outcomeMessage({ skipped, jobState }: ScheduleRunView): Message {
  if (skipped !== null) return skipWords[skipped];
  return jobState === null ? forgotten : stateWords[jobState];
}

/** Why it ran when it did. */
export function triggerMessage({ trigger, missed }: ScheduleRunView): Message {
  switch (trigger) {
    case 'time':
      return /*i18n*/ { id: 'schedule.run.time', message: 'At its time' };
    case 'by-hand':
      return /*i18n*/ { id: 'schedule.run.by-hand', message: 'Started by you' };
    case 'catch-up':
      return missed >= manyMissed
        ? /*i18n*/ {
            id: 'schedule.run.catch-up-many',
            message: 'Made up for a hundred missed times or more',
          }
        : {
            .../*i18n*/ {
              id: 'schedule.run.catch-up',
              message: 'Made up for {count, plural, one {a missed time} other {# missed times}}',
            },
            values: { count: missed },
          };
  }
}

/** Counting ends there. */
const manyMissed = 100;
