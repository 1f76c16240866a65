/**
 * Estimates the font size of a line from the ink of its words.
 *
 * Tesseract's own row height is half as much again where two columns share a row, so it is not
 * used. Latin text faces agree well in their proportions: measured over common ones, capitals,
 * digits and ascenders rise 0.74 of the font size above the baseline, small letters 0.53 (with the
 * blur that a scan adds to their edges).
 */
import type { PixelBox } from './tesseract-core.ts';

interface InkedWord {
  readonly text: string;
  readonly box: PixelBox;
  readonly baseline: number;
}

const tallRise = 0.74;
const smallRise = 0.53;
const tallLetters = /[\p{Lu}\p{Nd}bdfhkl]/u;
const smallLetters = /^[acegmnopqrsuvwxyz]+$/;

/** In the unit of the boxes. */
export function lineFontSize(words: readonly InkedWord[]): number {
  const sizes = words.map(wordFontSize).filter((size) => size !== null);
  if (sizes.length > 0) return median(sizes);
  // Only marks, such as a rule or a bullet: no more than the ink can be said.
  return Math.max(1, ...words.map(({ box }) => box.y1 - box.y0));
}

function wordFontSize({ text, box, baseline }: InkedWord): number | null {
  const rise = baseline - box.y0;
  if (rise <= 0) return null;
  if (tallLetters.test(text)) return rise / tallRise;
  return smallLetters.test(text) ? rise / smallRise : null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
