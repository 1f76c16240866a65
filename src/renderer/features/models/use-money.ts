import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { regionalLocale } from '../../i18n/use-formats.ts';
import { createFormatMoney } from './money.ts';

/** @param currency ISO 4217 */
export function useMoney(currency: string): (micros: number) => string {
  const { i18n } = useLingui();
  const language = typeof i18n.locales === 'string' ? i18n.locales : i18n.locale;
  return useMemo(
    () => createFormatMoney(regionalLocale(language, navigator.languages), currency),
    [language, currency],
  );
}
