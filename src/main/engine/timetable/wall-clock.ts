/**
 * The clock on the wall of a time zone. Its readings are numbers, too: the milliseconds since 1970
 * that a clock in UTC would show with the same hands.
 */
export interface WallClock {
  /** What it shows at a moment. */
  read(at: number): number;
  /**
   * The first moment at which it shows this, or more: of a time that comes twice the first one, and
   * of a time that a gap leaves out the end of the gap.
   */
  momentOf(reading: number): number;
}

const hourMs = 3_600_000;
/** No zone is further from UTC than 14 hours ahead and 12 behind. */
const AHEAD_MS = 15 * hourMs;
const BEHIND_MS = 13 * hourMs;

/** @param timeZone IANA name that the system knows */
export function createWallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });

  function read(at: number): number {
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    const ms = ((at % 1_000) + 1_000) % 1_000;
    return Date.UTC(year, month - 1, day, hour, minute, second) + ms;
  }

  /** By halves: the first moment after `from`, and not after `to`, that reads `reading` or more. */
  function firstReading(reading: number, from: number, to: number): number {
    let before = from;
    let found = to;
    while (found - before > 1) {
      const middle = before + Math.floor((found - before) / 2);
      if (read(middle) >= reading) found = middle;
      else before = middle;
    }
    return found;
  }

  return {
    read,
    momentOf(reading) {
      const [before, after] = [reading - AHEAD_MS, reading + BEHIND_MS];
      const moments = [before, after].map((near) => reading - (read(near) - near));
      const exact = moments.filter((moment) => read(moment) === reading);
      if (exact.length > 0) return Math.min(...exact);
      return firstReading(reading, Math.min(...moments), Math.max(...moments));
    },
  };
}
