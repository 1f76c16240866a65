/** Measures how well a page's text layer reads. */
import type { TextQuality, TextRun } from '../../shared/domain/document-text.ts';
import { imageShare } from './image-share.ts';
import type { Box, DrawnGlyph } from './page-drawing.ts';

interface Page {
  readonly glyphs: readonly DrawnGlyph[];
  readonly images: readonly Box[];
  readonly runs: readonly TextRun[];
  readonly width: number;
  readonly height: number;
}

export function textQuality({ glyphs, images, runs, width, height }: Page): TextQuality {
  const text = runs.map((run) => run.text).join(' ');
  return {
    characters: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    mappedShare: mappedShare(glyphs),
    wordShare: wordShare(text),
    imageShare: imageShare(images, width, height),
  };
}

/** No U+FFFD, no control, no private or unassigned character; spaces do not count. */
function mappedShare(glyphs: readonly DrawnGlyph[]): number {
  let all = 0;
  let unmapped = 0;
  for (const { text, font } of glyphs) {
    if (font.isIcons || font.isSymbols || /^\s+$/u.test(text)) continue;
    all += 1;
    if (text === '' || /[\ufffd\p{Cc}\p{Co}\p{Cn}]/u.test(text)) unmapped += 1;
  }
  return all === 0 ? 1 : 1 - unmapped / all;
}

const vowel = /[aeiouyäöüàâáãåæéèêëíìîïóòôõøœúùûýÿαεηιουωаеёиоуыэюя]/iu;
const latinWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}'’.-]+$/u;
/** Longest run of consonants that words of the languages here reach (German: "Angstschweiß"). */
const consonantNoise = /[bcdfghjklmnpqrstvwxz]{7,}/iu;

/**
 * Share of the words of two letters or more that could be words of a language. Scripts without
 * vowels count as words: nothing here can judge them.
 */
function wordShare(text: string): number {
  const words = text
    .split(/[^\p{L}\p{N}\p{M}'’.@/+#&-]+/u)
    .filter((word) => /\p{L}{2}/u.test(word));
  if (words.length === 0) return 0;
  return words.filter(looksLikeWord).length / words.length;
}

function looksLikeWord(word: string): boolean {
  if (!latinWord.test(word)) return /^[\p{L}\p{M}\p{N}'’.@/+#&-]+$/u.test(word);
  // Abbreviations such as "HTML" or "Ph.D" have no vowel and are words all the same.
  if (word.length <= 5) return vowel.test(word) || word === word.toUpperCase() || /\./.test(word);
  return (
    vowel.test(word) && !consonantNoise.test(word) && !/\p{Ll}\p{Lu}\p{Ll}*\p{Lu}\p{Ll}/u.test(word)
  );
}
