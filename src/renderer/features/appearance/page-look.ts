/** How the window looks, as it stands on the root of the page: the host puts it there at each load. */
import {
  colorSchemes,
  defaultSettings,
  densities,
  languages,
  type Settings,
  textSizes,
} from '../../../shared/domain/settings.ts';

export type PageLook = Pick<Settings, 'colorScheme' | 'density' | 'textSize' | 'language'>;

const root = () => document.documentElement;

/** What is not told there, or is not understood, is as it is by default. */
export function readPageLook(): PageLook {
  const { scheme, density, textSize, language } = root().dataset;
  return {
    colorScheme: oneOf(colorSchemes, scheme) ?? defaultSettings.colorScheme,
    density: oneOf(densities, density) ?? defaultSettings.density,
    textSize: oneOf(textSizes, textSize) ?? defaultSettings.textSize,
    language: oneOf(languages, language) ?? defaultSettings.language,
  };
}

export function showPageLook({ colorScheme, density, textSize }: Omit<PageLook, 'language'>): void {
  Object.assign(root().dataset, { scheme: colorScheme, density, textSize });
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}

/** What the address and the system ask for, with the language that is set before both. */
export function wantedLanguage({ search, preferred }: LanguageWish): LanguageWish {
  const { language } = readPageLook();
  // The pseudo language can only be asked for by its name.
  if (language === 'pseudo' && !new URLSearchParams(search).has('lang')) {
    return { search: '?lang=pseudo', preferred };
  }
  return { search, preferred: language === 'system' ? preferred : [language] };
}

interface LanguageWish {
  /** Of the address. */
  readonly search: string;
  /** The system's languages, the best first. */
  readonly preferred: readonly string[];
}
