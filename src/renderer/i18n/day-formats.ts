/** Days as a person calls them on the day itself. */
export interface DayFormats {
  /** "14:05", "yesterday, 14:05", "tomorrow, 14:05", else with the date. */
  readonly nearMoment: (ms: number, now: number) => string;
  /** "Sunday 22 November" */
  readonly longDay: (ms: number) => string;
}

export function createDayFormats(locale: string): DayFormats {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const nearDay = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const longDay = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
  });
  return {
    nearMoment(ms, now) {
      const days = daysBetween(now, ms);
      if (days === 0) return time.format(ms);
      if (Math.abs(days) > 1) return dateTime.format(ms);
      return `${nearDay.format(days, 'day')}, ${time.format(ms)}`;
    },
    longDay: (ms) => longDay.format(ms),
  };
}

/** Midnights between two times, in the user's own time zone: 1 for any time tomorrow. */
function daysBetween(from: number, to: number): number {
  const noon = (ms: number) => new Date(ms).setHours(12, 0, 0, 0);
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}
