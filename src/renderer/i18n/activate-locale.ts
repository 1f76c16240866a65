/** Loads a language and makes it the window's, in its direction. */
import { i18n } from '@lingui/core';
import { messages as english } from '../locales/en.po';

interface Language {
  readonly load: () => Promise<{ readonly messages: typeof english }>;
  /** BCP 47: of plurals, of dates, and what the page says it is in. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether somebody may want it who did not ask for it by name. */
  readonly isReal: boolean;
}

const loadPseudo = () => import('../locales/pseudo.po');

/**
 * Languages there are catalogues for. `pseudo` shows what is not translated yet, `pseudo-rtl` the
 * layout of languages that are written from right to left; both count and date as English does.
 */
const languages = {
  en: { load: async () => ({ messages: english }), tag: 'en', direction: 'ltr', isReal: true },
  pseudo: { load: loadPseudo, tag: 'en', direction: 'ltr', isReal: false },
  'pseudo-rtl': { load: loadPseudo, tag: 'en', direction: 'rtl', isReal: false },
} as const satisfies Record<string, Language>;
type LanguageName = keyof typeof languages;

const all: Readonly<Record<string, Language>> = languages;

/**
 * The language of the window: what `?lang=` in the address names, else the first of the system's
 * languages that there is a catalogue for, else English.
 */
export function chooseLocale(search: string, preferred: readonly string[] = []): LanguageName {
  const asked = new URLSearchParams(search).get('lang');
  if (asked !== null && Object.hasOwn(all, asked)) return asked as LanguageName;
  const found = preferred
    .map((tag) => tag.split('-')[0] ?? '')
    .find((name) => Object.hasOwn(all, name) && all[name]?.isReal);
  return (found as LanguageName | undefined) ?? 'en';
}

export async function activateLocale(name: LanguageName): Promise<void> {
  const { load, tag, direction } = languages[name];
  const { messages } = await load();
  // A name that `Intl` knows nothing of would be refused by it: the pseudo ones share one.
  const locale = load === loadPseudo ? 'pseudo' : name;
  i18n.loadAndActivate({ locale, locales: tag, messages });
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}
