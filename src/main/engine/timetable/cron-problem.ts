/** What can be wrong with what was typed about a schedule, in words that say where. */
import type { Message } from '../../../shared/std/message.ts';

interface Part {
  /** As typed. */
  readonly part: string;
  /** 1 (minute) to 5 (day of week). */
  readonly position: number;
}

const sentences = {
  empty: /*i18n*/ {
    id: 'cron.problem.empty',
    message: 'Write when it should run: 0 6 * * * is every day at 06:00.',
  },
  nickname: /*i18n*/ {
    id: 'cron.problem.nickname',
    message: '“{part}” is not understood. Write five fields: 0 6 * * * is every day at 06:00.',
  },
  fieldCount: /*i18n*/ {
    id: 'cron.problem.field-count',
    message:
      'This has {count} fields instead of five: minute, hour, day of month, month, day of week.',
  },
  notUnderstood: /*i18n*/ {
    id: 'cron.problem.not-understood',
    message: '“{part}” in field {position} is not understood.',
  },
  outOfRange: /*i18n*/ {
    id: 'cron.problem.out-of-range',
    message: '“{part}” in field {position} is out of range: it goes from {min} to {max}.',
  },
  backwards: /*i18n*/ {
    id: 'cron.problem.backwards',
    message: '“{part}” in field {position} ends before it begins.',
  },
  never: /*i18n*/ {
    id: 'cron.problem.never',
    message: 'There is no such date, so it would never run.',
  },
  timeZone: /*i18n*/ {
    id: 'schedule.problem.time-zone',
    message: 'There is no time zone named “{timeZone}”.',
  },
} as const;

interface ProblemValues {
  readonly empty: Record<never, never>;
  readonly nickname: Pick<Part, 'part'>;
  readonly fieldCount: { readonly count: number };
  readonly notUnderstood: Part;
  readonly outOfRange: Part & { readonly min: number; readonly max: number };
  readonly backwards: Part;
  readonly never: Record<never, never>;
  readonly timeZone: { readonly timeZone: string };
}

export function cronProblem<Name extends keyof ProblemValues>(
  name: Name,
  values: ProblemValues[Name],
): Message {
  return { ...sentences[name], values: { ...values } };
}
