/**
 * A sentence for a person, as data: an id for the translations, the English text, and its values.
 *
 * Texts are written as literals marked `/*i18n*\/`, so that the window translates them by id and the
 * command line, which speaks English, fills in the placeholders itself.
 */
export interface Message {
  readonly id: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
