/** RTF's control words that begin a destination or stand for a character. */
import type { RtfDestination } from './rtf-state.ts';

/** Groups whose text is no text of the document's body. Any group that begins `\*` is one, too. */
export const destinations: Readonly<Record<string, RtfDestination>> = {
  ...Object.fromEntries(
    (
      'colortbl stylesheet listtable listoverridetable info pict object nonshppict shprslt do ' +
      'footnote annotation atnid atnauthor xe tc rxe txe template filetbl revtbl rsidtbl ' +
      'generator themedata datastore latentstyles xmlnstbl bkmkstart bkmkend pn pnseclvl ' +
      'ftnsep ftnsepc aftnsep aftnsepc nesttableprops objdata private mmathPr'
    )
      .split(' ')
      .map((word) => [word, 'nowhere'] as const),
  ),
  shpinst: 'shape',
  fonttbl: 'fonts',
  fldinst: 'instruction',
  listtext: 'marker',
  pntext: 'marker',
  // The same text again, in Unicode; what comes before it in `upr` is for old readers.
  upr: 'nowhere',
  ud: 'text',
};

export const marginWords: Readonly<Record<string, 'header' | 'footer'>> = {
  ...Object.fromEntries(['header', 'headerl', 'headerr', 'headerf'].map((w) => [w, 'header'])),
  ...Object.fromEntries(['footer', 'footerl', 'footerr', 'footerf'].map((w) => [w, 'footer'])),
} as Record<string, 'header' | 'footer'>;

/** Control words and symbols for single characters. */
export const characters: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '-': '',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Words of the file's head that name its code page. */
export const codePageWords: Readonly<Record<string, number>> = {
  ansi: 1252,
  mac: 10000,
  pc: 437,
  pca: 850,
};
