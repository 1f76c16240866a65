/**
 * When a cron text occurs, by croner. Where the hours are limited, each time of day occurs once a
 * date: one that a clock change leaves out is due at the first moment after the gap, one that comes
 * twice is due the first time. Where any hour will do (every 15 minutes), real time counts instead.
 *
 * croner has rules for times of day of its own, but a gap that ends at midnight (in Nuuk) makes it
 * lose the day. So it is asked for readings of a wall clock, and those are found in the zone here.
 */
import { Cron } from 'croner';
import { invariant } from '../../../shared/std/invariant.ts';
import { type ParsedCron, parseCron } from './parse-cron.ts';
import { createWallClock, type WallClock } from './wall-clock.ts';

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
  const isAnyHour = reading.cron.hour.values.length === 24;
  const next = isAnyHour
    ? matchesAfter(reading.cron, timeZone)
    : timesOfDayAfter(reading.cron, createWallClock(timeZone));
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

type Next = Occurrences['next'];

/** Whenever the clocks of a zone show what the text wants: not in a gap, and twice in a repeat. */
function matchesAfter({ minute, hour, day, month, weekday }: ParsedCron, timezone: string): Next {
  const pattern = [minute, hour, day, month, weekday].map(({ values, isStar }) =>
    isStar ? '*' : values.join(),
  );
  const cron = new Cron(pattern.join(' '), { mode: '5-part', paused: true, timezone });
  return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
}

/** Each reading of the wall clock that the text wants, at the first moment that has it. */
function timesOfDayAfter(text: ParsedCron, { read, momentOf }: WallClock): Next {
  const nextReading = matchesAfter(text, 'UTC');
  return (after) => {
    let reading = nextReading(read(after));
    while (reading !== null) {
      const moment = momentOf(reading);
      // In a repeated hour, readings that were there the first time are passed over.
      if (moment > after) return moment;
      reading = nextReading(reading);
    }
    return null;
  };
}
