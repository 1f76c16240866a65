/** Which languages to expect in a scan, from the language of the user's system. */
const tesseractNames: Readonly<Record<string, string>> = {
  de: 'deu',
  es: 'spa',
  fr: 'fra',
  pt: 'por',
};

/**
 * Tesseract's names, English first: every further language costs reading time.
 *
 * @param locale BCP 47, such as `de-CH`
 */
export function ocrLanguagesFor(locale: string): readonly string[] {
  const own = tesseractNames[new Intl.Locale(locale).language];
  return own === undefined ? ['eng'] : ['eng', own];
}
