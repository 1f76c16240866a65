import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { createFormats, type Formats } from './formats.ts';

/**
 * The formats that go with the window's language: in the user's own region where that is of the
 * same language, so that an English window writes dates the British way for a Briton.
 */
export function useFormats(): Formats {
  const { i18n } = useLingui();
  const language = typeof i18n.locales === 'string' ? i18n.locales : i18n.locale;
  return useMemo(() => createFormats(regionalLocale(language, navigator.languages)), [language]);
}

export function regionalLocale(language: string, preferred: readonly string[]): string {
  return preferred.find((locale) => locale.split('-')[0] === language) ?? language;
}
