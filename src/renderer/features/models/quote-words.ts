/** What a batch may cost, in one line. Pure. */
import type { Message } from '../../../shared/std/message.ts';

/** As `models.quote` tells it. */
export interface Quote {
  readonly providerName: string | null;
  readonly lowMicros: number | null;
  readonly highMicros: number | null;
  /** How many of the documents the budget has room for; null: all. */
  readonly affordable: number | null;
}

const words = {
  unknown: /*i18n*/ {
    id: 'quote.unknown',
    message:
      '{provider} helps where the rules are unsure. What that costs is not known: its price, or what such files take.',
  },
  about: /*i18n*/ {
    id: 'quote.about',
    message: '{provider} helps where the rules are unsure: about {high} for {count, number} files.',
  },
  range: /*i18n*/ {
    id: 'quote.range',
    message:
      '{provider} helps where the rules are unsure: {low} to {high} for {count, number} files.',
  },
  all: /*i18n*/ { id: 'quote.room', message: 'Reading itself is free, and goes on meanwhile.' },
  some: /*i18n*/ {
    id: 'quote.some',
    message:
      '{count, plural, =0 {The amount you set has no room for that: all are read, and its part waits.} other {The amount you set has room for # of them: all are read, and its part of the others waits.}}',
  },
} as const satisfies Record<string, Message>;

/** What it may cost, and what the budget says to that. */
export function quoteSentences(
  quote: Quote,
  documents: number,
  money: (micros: number) => string,
): readonly [cost: Message, room: Message] {
  return [costOf(quote, documents, money), roomFor(quote, documents)];
}

function costOf(quote: Quote, count: number, money: (micros: number) => string): Message {
  const { lowMicros, highMicros, providerName } = quote;
  const provider = providerName ?? '';
  if (lowMicros === null || highMicros === null) return { ...words.unknown, values: { provider } };
  const values = { provider, low: money(lowMicros), high: money(highMicros), count };
  return { ...(values.low === values.high ? words.about : words.range), values };
}

function roomFor({ affordable }: Quote, documents: number): Message {
  if (affordable === null || affordable >= documents) return words.all;
  return { ...words.some, values: { count: affordable } };
}
