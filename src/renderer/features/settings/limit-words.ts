/** What each limit of a kind is called, in which unit it is shown, and what it does. */
import type { KindPolicyName } from '../../../shared/domain/kind-policy.ts';
import type { Message } from '../../../shared/std/message.ts';

interface UnitWords {
  /** Behind the number in its field. */
  readonly short: Message;
  readonly counted: Message;
}

export interface LimitWords {
  readonly title: Message;
  readonly effect: Message;
  readonly unit: UnitWords | null;
  /** What one of the unit is in the stored one. */
  readonly unitSize: number;
  /** What an empty field means; null: it may not be empty. */
  readonly whenEmpty: Message | null;
}

const seconds: UnitWords = {
  short: /*i18n*/ { id: 'limit.seconds.short', message: 's' },
  counted: /*i18n*/ {
    id: 'limit.seconds',
    message: '{count, plural, one {# second} other {# seconds}}',
  },
};
const minutes: UnitWords = {
  short: /*i18n*/ { id: 'limit.minutes.short', message: 'min' },
  counted: /*i18n*/ {
    id: 'limit.minutes',
    message: '{count, plural, one {# minute} other {# minutes}}',
  },
};

export const limitWords: Readonly<Record<KindPolicyName, LimitWords>> = {
  concurrency: {
    title: /*i18n*/ { id: 'limit.concurrency', message: 'At once' },
    effect: /*i18n*/ {
      id: 'limit.concurrency.effect',
      message: 'Jobs of this kind that run side by side. Those that run already go on.',
    },
    ...{ unit: null, unitSize: 1, whenEmpty: null },
  },
  maxTries: {
    title: /*i18n*/ { id: 'limit.tries', message: 'Tries' },
    effect: /*i18n*/ {
      id: 'limit.tries.effect',
      message: 'How often a step is tried before its job has failed, the first time included.',
    },
    ...{ unit: null, unitSize: 1, whenEmpty: null },
  },
  baseDelayMs: {
    title: /*i18n*/ { id: 'limit.delay', message: 'Pause before the second try' },
    effect: /*i18n*/ {
      id: 'limit.delay.effect',
      message: 'Twice as long before each further one, up to a quarter of an hour.',
    },
    ...{ unit: seconds, unitSize: 1_000, whenEmpty: null },
  },
  timeoutMs: {
    title: /*i18n*/ { id: 'limit.timeout', message: 'Time limit of a job' },
    effect: /*i18n*/ {
      id: 'limit.timeout.effect',
      message: 'What takes longer is stopped and counts as a failed try. Sleep does not count.',
    },
    ...{ unit: minutes, unitSize: 60_000, whenEmpty: null },
  },
  stepTimeoutMs: {
    title: /*i18n*/ { id: 'limit.step-timeout', message: 'Time limit of a step' },
    effect: /*i18n*/ {
      id: 'limit.step-timeout.effect',
      message:
        'For every page that is read, and for making sense of them. Leave it empty to have none of your own.',
    },
    ...{ unit: seconds, unitSize: 1_000 },
    whenEmpty: /*i18n*/ { id: 'limit.step-timeout.empty', message: 'as each step has it' },
  },
  perMinute: {
    title: /*i18n*/ { id: 'limit.rate', message: 'Begin in a minute' },
    effect: /*i18n*/ {
      id: 'limit.rate.effect',
      message: 'How many jobs may begin in a minute; the others wait. Leave it empty for no limit.',
    },
    ...{ unit: null, unitSize: 1 },
    whenEmpty: /*i18n*/ { id: 'limit.rate.empty', message: 'no limit' },
  },
  priority: {
    title: /*i18n*/ { id: 'limit.priority', message: 'Priority' },
    effect: /*i18n*/ {
      id: 'limit.priority.effect',
      message:
        '1 goes first, 10 last. It holds for jobs queued from now on; many files at once always stand behind.',
    },
    ...{ unit: null, unitSize: 1, whenEmpty: null },
  },
};
