/**
 * When a cron text occurs, by croner. Where the hours are limited, each time of day occurs once a
 * date: one that a clock change leaves out is due at the first moment after the gap, one that comes
 * twice is due the first time. Where any hour will do (every 15 minutes), real time counts instead.
 */
import { Cron } from 'croner';
import { invariant } from '../../../shared/std/invariant.ts';
import { type ParsedCron, parseCron } from './parse-cron.ts';

export interface Occurrences {
  /** The first one after a moment, in ms since 1970; null where none will come. */
  next(after: number): number | null;
  /** How many are after `after` and not after `until`; counting ends at `limit`. */
  count(span: Span, limit: number): number;
  /** The last of those, or null where there is none. */
  latest(span: Span): number | null;
}

interface Span {
  readonly after: number;
  readonly until: number;
}

/** Occurrences are whole minutes apart. */
const RESOLUTION_MS = 1_000;

/** @param cron that `parseCron` takes @param timeZone IANA name that the system knows */
export function createOccurrences(cron: string, timeZone: string): Occurrences {
  const reading = parseCron(cron);
  invariant(reading.isValid, 'a stored cron text is valid');
  const pattern = toPattern(reading.cron);
  const options = { mode: '5-part', fixedTimeRule: 'no-wildcard', paused: true } as const;
  const job = new Cron(pattern, { ...options, timezone: timeZone });
  const next = (after: number) => job.nextRun(new Date(after))?.getTime() ?? null;
  const isOver = (at: number | null, until: number) => at === null || at > until;
  return {
    next,
    count({ after, until }, limit) {
      let count = 0;
      for (let at = next(after); at !== null && at <= until && count < limit; at = next(at)) {
        count += 1;
      }
      return count;
    },
    latest({ after, until }) {
      if (isOver(next(after), until)) return null;
      // By halves: years of minutes take no more steps than an hour of them.
      let before = after;
      let over = until;
      while (over - before > RESOLUTION_MS) {
        const middle = before + Math.floor((over - before) / 2);
        if (isOver(next(middle), until)) over = middle;
        else before = middle;
      }
      return next(before);
    },
  };
}

/** croner takes a text without stars and steps for times of day: hence every value by name. */
function toPattern({ minute, hour, day, month, weekday }: ParsedCron): string {
  const isAnyHour = hour.values.length === 24;
  return [
    minute.values.join(),
    isAnyHour ? '*' : hour.values.join(),
    day.isStar ? '*' : day.values.join(),
    month.values.join(),
    weekday.isStar ? '*' : weekday.values.join(),
  ].join(' ');
}
