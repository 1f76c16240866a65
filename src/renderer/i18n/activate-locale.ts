/** Loads a language and makes it the window's. */
import { i18n } from '@lingui/core';
import { messages as english } from '../locales/en.po';

/** Languages there are catalogues for; `pseudo` shows what is not translated yet. */
const catalogues = {
  en: async () => ({ messages: english }),
  pseudo: () => import('../locales/pseudo.po'),
} as const;
type LocaleName = keyof typeof catalogues;

/** Tells the language from `?lang=` in the address; English is the only real one so far. */
export function chooseLocale(search: string): LocaleName {
  const wished = new URLSearchParams(search).get('lang') ?? 'en';
  return Object.hasOwn(catalogues, wished) ? (wished as LocaleName) : 'en';
}

export async function activateLocale(locale: LocaleName): Promise<void> {
  const { messages } = await catalogues[locale]();
  // Plurals and dates of the pseudo language follow English.
  i18n.loadAndActivate({ locale, locales: locale === 'pseudo' ? 'en' : locale, messages });
  document.documentElement.lang = locale === 'pseudo' ? 'en' : locale;
}
