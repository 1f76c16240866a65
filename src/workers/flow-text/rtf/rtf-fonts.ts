/** The encodings of an RTF file's fonts, as its font table gives them. */
import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';

export interface RtfFonts {
  /** A control word of the font table. */
  define(word: string, value: number | null): void;
  /** A control word of the file's head. */
  setCodePage(page: number): void;
  encodingOf(font: number): string;
}

export function createRtfFonts(): RtfFonts {
  const encodings = new Map<number, string>();
  let own = 'windows-1252';
  let current = 0;
  return {
    define(word, value) {
      if (word === 'f') current = value ?? 0;
      const encoding =
        word === 'fcharset'
          ? encodingOfCharset(value ?? 1)
          : word === 'cpg'
            ? encodingOfCodePage(value ?? 0)
            : null;
      if (encoding !== null) encodings.set(current, encoding);
    },
    setCodePage(page) {
      own = encodingOfCodePage(page) ?? own;
    },
    encodingOf: (font) => encodings.get(font) ?? own,
  };
}
