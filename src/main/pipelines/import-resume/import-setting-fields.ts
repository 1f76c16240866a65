/** What a person may choose when a résumé is read again. */
import type { SettingField } from '../../../shared/domain/setting-field.ts';
import type { Message } from '../../../shared/std/message.ts';

/** Tesseract's names of the languages whose data ships with the app. */
export const ocrLanguageNames = ['eng', 'deu', 'fra', 'por', 'spa'] as const;

/** Each further one makes reading slower and less sure. */
export const MAX_OCR_LANGUAGES = 3;

const languageLabels: Readonly<Record<(typeof ocrLanguageNames)[number], Message>> = {
  eng: /*i18n*/ { id: 'import.language.eng', message: 'English' },
  deu: /*i18n*/ { id: 'import.language.deu', message: 'German' },
  fra: /*i18n*/ { id: 'import.language.fra', message: 'French' },
  por: /*i18n*/ { id: 'import.language.por', message: 'Portuguese' },
  spa: /*i18n*/ { id: 'import.language.spa', message: 'Spanish' },
};

export const importSettingFields: readonly SettingField[] = [
  {
    type: 'choices',
    name: 'ocrLanguages',
    label: /*i18n*/ {
      id: 'import.setting.languages',
      message: 'Languages to expect on scanned pages',
    },
    options: ocrLanguageNames.map((value) => ({ value, label: languageLabels[value] })),
    most: MAX_OCR_LANGUAGES,
  },
  {
    type: 'switch',
    name: 'isAnyway',
    label: /*i18n*/ {
      id: 'import.setting.anyway',
      message: 'Take it in even if it does not look like a résumé',
    },
  },
];
