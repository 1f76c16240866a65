/** Reads the text of a stretch: puts in the spaces that only the positions show. */
import type { GlyphStretch, StretchGlyph } from './glyph-stretches.ts';
import { isRightToLeft, reverseLetters, toLogicalOrder } from './logical-order.ts';

/** In em, over the usual gap between two letters; squeezed justified lines go down to 0.15. */
const spaceGap = 0.11;
/** In letter-spaced type the gaps vary more. */
const spaceGapInSpacedType = 0.18;
/** Where the document draws its spaces, a gap without one is more likely loose kerning. */
const spaceGapBesideSpaces = 0.24;

/** Accents that old TeX fonts draw as a glyph of their own, before the letter that carries them. */
const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030c',
  '˚': '\u030a',
};

export function stretchText({ glyphs }: GlyphStretch): string {
  const size = glyphs[0]?.glyph.size ?? 0;
  const limit = spaceLimit(glyphs, size);
  let text = '';
  let previous: StretchGlyph | null = null;
  let accent = '';
  for (const current of glyphs) {
    const gap = previous ? gapBetween(previous, current) : 0;
    if (accent !== '') {
      const isCarried = gap < -0.1 * size && /^\p{L}/u.test(current.text);
      text += isCarried ? carryAccent(current.text, accent) : accent + current.text;
      accent = '';
    } else {
      if (gap > limit && current.text !== ' ') text += ' ';
      if (current.text in combining) accent = current.text;
      else text += asDrawn(current.text);
    }
    previous = current;
  }
  const drawn = (text + accent).replace(/ {2,}/g, ' ').trim();
  return toLogicalOrder(drawn).normalize('NFC');
}

/** A glyph for several letters gives them in the order of reading, among others that are turned. */
function asDrawn(letters: string): string {
  return letters.length > 1 && isRightToLeft(letters) ? reverseLetters(letters) : letters;
}

/** In points: the gap between two glyphs from which on they belong to two words. */
function spaceLimit(glyphs: readonly StretchGlyph[], size: number): number {
  if (glyphs.some(({ text }) => text === ' ')) {
    return usualGap(glyphs) + spaceGapBesideSpaces * size;
  }
  const usual = usualGap(glyphs);
  return usual + (usual > 0.03 * size ? spaceGapInSpacedType : spaceGap) * size;
}

function carryAccent(letters: string, accent: string): string {
  const base = letters.replace(/^ı/u, 'i').replace(/^ȷ/u, 'j');
  return base.slice(0, 1) + (combining[accent] ?? '') + base.slice(1);
}

function gapBetween(previous: StretchGlyph, current: StretchGlyph): number {
  return current.start - previous.end - previous.glyph.spacing;
}

/**
 * The median gap between letters: letter-spaced headings have one that is not zero.
 *
 * Only a large sample can tell; in short ones a single word gap would be taken for the rule.
 */
function usualGap(glyphs: readonly StretchGlyph[]): number {
  const gaps: number[] = [];
  for (const [index, current] of glyphs.entries()) {
    const previous = glyphs[index - 1];
    if (previous && previous.text !== ' ' && current.text !== ' ') {
      gaps.push(gapBetween(previous, current));
    }
  }
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}
