/** Where the words of the window come from and go: explicit ids, one catalogue a language. */
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  // `pseudo` lengthens and accents every English sentence: what stays plain is not translated.
  locales: ['en', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  catalogs: [
    {
      path: '<rootDir>/src/renderer/locales/{locale}',
      include: ['<rootDir>/src/renderer', '<rootDir>/src/shared', '<rootDir>/src/main'],
    },
  ],
  orderBy: 'messageId',
  // No line numbers and no places: a catalogue changes when a sentence does, and only then.
  format: formatter({ explicitIdAsDefault: true, origins: false }),
});
