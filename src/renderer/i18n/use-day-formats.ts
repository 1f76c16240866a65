import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { createDayFormats, type DayFormats } from './day-formats.ts';
import { regionalLocale } from './use-formats.ts';

/** The names of days and times near now, in the window's language and the user's region. */
export function useDayFormats(): DayFormats {
  const { i18n } = useLingui();
  const language = typeof i18n.locales === 'string' ? i18n.locales : i18n.locale;
  return useMemo(() => createDayFormats(regionalLocale(language, navigator.languages)), [language]);
}
