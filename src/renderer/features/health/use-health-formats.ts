/** The formats of these screens besides the window's own: sizes, distances in time, days. */
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { createFormatBytes } from '../../i18n/format-bytes.ts';
import { createFormatFromNow } from '../../i18n/format-from-now.ts';
import type { Formats } from '../../i18n/formats.ts';
import { regionalLocale, useFormats } from '../../i18n/use-formats.ts';

export interface HealthFormats extends Formats {
  /** "Mon, 23 Nov, 06:00", in the user's own time zone. */
  readonly dayAndTime: (ms: number) => string;
  /** "14:05" */
  readonly time: (ms: number) => string;
  /** "Mon 23" */
  readonly weekday: (ms: number) => string;
  /** "in 6 hours", "2 days ago" */
  readonly fromNow: (ms: number, now: number) => string;
  /** "3.4 GB" */
  readonly bytes: (bytes: number) => string;
  /** "12 ms" */
  readonly milliseconds: (ms: number) => string;
  /** "12,000" */
  readonly number: (value: number) => string;
}

export function useHealthFormats(): HealthFormats {
  const formats = useFormats();
  const { i18n } = useLingui();
  const language = typeof i18n.locales === 'string' ? i18n.locales : i18n.locale;
  return useMemo(
    () => createHealthFormats(formats, regionalLocale(language, navigator.languages)),
    [formats, language],
  );
}

export function createHealthFormats(formats: Formats, locale: string): HealthFormats {
  const day = { weekday: 'short', day: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const number = new Intl.NumberFormat(locale);
  const unit = { style: 'unit', unit: 'millisecond', unitDisplay: 'short' } as const;
  const milliseconds = new Intl.NumberFormat(locale, unit);
  const time = new Intl.DateTimeFormat(locale, clock);
  const weekday = new Intl.DateTimeFormat(locale, day);
  const dayAndTime = new Intl.DateTimeFormat(locale, { ...day, month: 'short', ...clock });
  return {
    ...formats,
    dayAndTime: (ms) => dayAndTime.format(ms),
    time: (ms) => time.format(ms),
    weekday: (ms) => weekday.format(ms),
    fromNow: createFormatFromNow(locale),
    bytes: createFormatBytes(locale),
    milliseconds: (ms) => milliseconds.format(ms),
    number: (value) => number.format(value),
  };
}
