/** Dates, times and amounts in the user's own way of writing them. */
export interface Formats {
  /** "22 Nov 2026" */
  readonly date: (ms: number) => string;
  /** "22 Nov 2026, 14:05" */
  readonly dateTime: (ms: number) => string;
  /** "14:05", and with the day when it is not today's. */
  readonly moment: (ms: number, now: number) => string;
  /** "22 Nov, 14:05:09" */
  readonly clock: (ms: number) => string;
  /** "1.2 s", "48 s", "2 min 5 s" */
  readonly duration: (ms: number) => string;
  /** The same, but "120 ms" for what took less than a second. */
  readonly stepTime: (ms: number) => string;
  /** "42%" from 0–100. */
  readonly percent: (value: number) => string;
  /** "1, 3 and 5" */
  readonly list: (parts: readonly string[]) => string;
  /** "Mar 2021", "2021" or "4 Mar 2021" from a date of JSON Resume. */
  readonly partialDate: (date: string) => string;
  /** "March" from 3. */
  readonly monthName: (month: number) => string;
}

export function createFormats(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short' },
    ...{ hour: 'numeric', minute: '2-digit', second: '2-digit' },
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const seconds = unitFormat(locale, 'second', 0);
  const fewSeconds = unitFormat(locale, 'second', 1);
  const minutes = unitFormat(locale, 'minute', 0);
  const milliseconds = unitFormat(locale, 'millisecond', 0);
  const duration = (ms: number): string => {
    if (ms < 9_950) return fewSeconds.format(ms / 1000);
    const total = Math.round(ms / 1000);
    if (total < 60) return seconds.format(total);
    return `${minutes.format(Math.floor(total / 60))} ${seconds.format(total % 60)}`;
  };
  return {
    date: (ms) => date.format(ms),
    dateTime: (ms) => dateTime.format(ms),
    moment: (ms, now) => (date.format(ms) === date.format(now) ? time : dateTime).format(ms),
    clock: (ms) => clock.format(ms),
    duration,
    stepTime: (ms) => (ms < 950 ? milliseconds.format(ms) : duration(ms)),
    list: (parts) => list.format(parts),
    percent: (value) => percent.format(Math.round(value) / 100),
    partialDate: (text) => formatPartialDate(locale, text),
    monthName: (number) => month.format(Date.UTC(2000, number - 1)),
  };
}

function unitFormat(
  locale: string,
  unit: 'millisecond' | 'second' | 'minute',
  maximumFractionDigits: number,
) {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  });
}

/** Keeps the precision that the document shows: a year alone stays a year. */
function formatPartialDate(locale: string, text: string): string {
  const [year = '', month, day] = text.split('-');
  // Half a date, as it may stand in a draft, is shown as it is.
  if (!month || !/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/.test(text)) return text;
  const when = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(when);
}
