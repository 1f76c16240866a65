/** Why a job is not running, in one sentence, and where it helps, what to do: one row a reason. */
import type { Message } from '../std/message.ts';
import type { HoldReason } from './job-state.ts';

/** `at` is the sentence for a wait whose end is known; its `{time}` is that moment. */
interface WaitSentence {
  readonly plain: Message;
  readonly at?: Message;
}

const waitSentences: Readonly<Record<HoldReason, WaitSentence>> = {
  time: {
    plain: /*i18n*/ { id: 'wait.time', message: 'It is tried again in a moment.' },
    at: /*i18n*/ { id: 'wait.time.at', message: 'It starts at {time}.' },
  },
  slot: {
    plain: /*i18n*/ {
      id: 'wait.slot',
      message: 'It is in line: as much of this kind is running as this computer does at once.',
    },
  },
  'rate-limit': {
    plain: /*i18n*/ {
      id: 'wait.rate-limit',
      message: 'It keeps to the limit of how often this may be asked, and goes on by itself.',
    },
    at: /*i18n*/ {
      id: 'wait.rate-limit.at',
      message: 'It keeps to the limit of how often this may be asked, and goes on at {time}.',
    },
  },
  network: {
    plain: /*i18n*/ {
      id: 'wait.network',
      message: 'It needs the network, and runs as soon as you are online.',
    },
  },
  'model-server': {
    plain: /*i18n*/ {
      id: 'wait.model-server',
      message: 'The model server does not answer. Start it, and this goes on by itself.',
    },
  },
  budget: {
    plain: /*i18n*/ {
      id: 'wait.budget',
      message: 'The amount you set for paid models is used up.',
    },
    at: /*i18n*/ {
      id: 'wait.budget.at',
      message: 'The amount you set for paid models is used up until {time}.',
    },
  },
  'usage-limit': {
    plain: /*i18n*/ {
      id: 'wait.usage-limit',
      message: 'This month’s number of documents is reached.',
    },
    at: /*i18n*/ {
      id: 'wait.usage-limit.at',
      message: 'This month’s number of documents is reached; it goes on at {time}.',
    },
  },
  'disk-space': {
    plain: /*i18n*/ {
      id: 'wait.disk-space',
      message: 'The disk is nearly full. Free some space, and this goes on by itself.',
    },
  },
  parent: {
    plain: /*i18n*/ {
      id: 'wait.parent',
      message: 'It starts when the work it belongs to has got that far.',
    },
  },
  pause: {
    plain: /*i18n*/ { id: 'wait.pause', message: 'Work is paused. It begins when you go on.' },
  },
  user: {
    plain: /*i18n*/ { id: 'wait.user', message: 'It needs an answer from you.' },
  },
};

/** Waits shorter than this are "in a moment": a clock time to the minute would say nothing. */
const momentMs = 60_000;

interface WaitTimes {
  readonly now: number;
  /** A moment in words: the time, with the day when it is another one. */
  readonly formatTime: (ms: number) => string;
}

/** Why a job with this wait is not running, by the clock of `now`. */
export function waitMessage(
  waitsFor: { readonly reason: HoldReason; readonly until: number | null },
  { now, formatTime }: WaitTimes,
): Message {
  const { plain, at } = waitSentences[waitsFor.reason];
  const { until } = waitsFor;
  if (!at || until === null || until - now < momentMs) return plain;
  return { ...at, values: { time: formatTime(until) } };
}
