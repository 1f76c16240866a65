/** What can be wrong with a typed cron text, in words that say where. */
import type { Message } from '../../../shared/std/message.ts';

interface Part {
  /** As typed. */
  readonly part: string;
  /** 1 (minute) to 5 (day of week). */
  readonly position: number;
}

export const cronProblems = {
  empty: (): Message => /*i18n*/ ({
    id: 'cron.problem.empty',
    message: 'Write when it should run: 0 6 * * * is every day at 06:00.',
  }),
  nickname: (part: string): Message => /*i18n*/ ({
    id: 'cron.problem.nickname',
    message: '“{part}” is not understood. Write five fields: 0 6 * * * is every day at 06:00.',
    values: { part },
  }),
  fieldCount: (count: number): Message => /*i18n*/ ({
    id: 'cron.problem.field-count',
    message:
      'This has {count} fields instead of five: minute, hour, day of month, month, day of week.',
    values: { count },
  }),
  notUnderstood: (part: Part): Message => /*i18n*/ ({
    id: 'cron.problem.not-understood',
    message: '“{part}” in field {position} is not understood.',
    values: { ...part },
  }),
  outOfRange: (part: Part & { readonly min: number; readonly max: number }): Message => /*i18n*/ ({
    id: 'cron.problem.out-of-range',
    message: '“{part}” in field {position} is out of range: it goes from {min} to {max}.',
    values: { ...part },
  }),
  backwards: (part: Part): Message => /*i18n*/ ({
    id: 'cron.problem.backwards',
    message: '“{part}” in field {position} ends before it begins.',
    values: { ...part },
  }),
  never: (): Message => /*i18n*/ ({
    id: 'cron.problem.never',
    message: 'There is no such date, so it would never run.',
  }),
} as const;

export function unknownTimeZone(timeZone: string): Message {
  return /*i18n*/ {
    id: 'schedule.problem.time-zone',
    message: 'There is no time zone named “{timeZone}”.',
    values: { timeZone },
  };
}
