/** Decides when to climb the ladder, and which rung read a page better. */
import { languageShares } from '../../../shared/domain/language/language-shares.ts';
import type { StructuredResume } from '../../../shared/domain/structured-resume.ts';
import { countCharacters, type PageReading, plainText } from './page-reading.ts';

/** Below this a page that carries an image is taken for a scan: a stamp or a page number is no text. */
const MIN_CHARACTERS = 40;
/** A stray icon font costs a few glyphs; a broken encoding costs most of them. */
const MIN_MAPPED_SHARE = 0.85;
const MIN_WORD_SHARE = 0.5;
/** A page with this much picture and little text has its words in the picture. */
const SCAN_IMAGE_SHARE = 0.5;
const SCAN_MAX_CHARACTERS = 200;
/** A rule, an icon, a portrait. */
const SMALL_IMAGE_SHARE = 0.05;
/** So many words without small ones among them are no text of a language that is known here. */
const MIN_JUDGED_WORDS = 60;
const MIN_SMALL_WORDS = 0.01;
/** In lists they are one word in twenty, in sentences one in three. */
const ENOUGH_SMALL_WORDS = 0.05;
/** What a page is worth, at least, whose small words are not known: it may be in any language. */
const UNKNOWN_LANGUAGE = 0.2;
/** Below this, every third word or so has a letter wrong. */
const MIN_OCR_CONFIDENCE = 0.6;
/** Below this the plain order of reading has probably mixed up columns. */
const MIN_PLAIN_CONFIDENCE = 0.8;

/** Whether the text layer is worth less than what OCR would read from the page's image. */
export function needsOcr(layer: PageReading): boolean {
  const { quality } = layer;
  if (quality === undefined) return true;
  const { characters, mappedShare, wordShare, imageShare } = quality;
  if (characters < MIN_CHARACTERS) return true;
  if (mappedShare < MIN_MAPPED_SHARE || wordShare < MIN_WORD_SHARE) return true;
  if (imageShare >= SCAN_IMAGE_SHARE && characters < SCAN_MAX_CHARACTERS) return true;
  const { words, share } = languageShares(plainText(layer));
  return words >= MIN_JUDGED_WORDS && share < MIN_SMALL_WORDS;
}

/**
 * The pages that OCR should look at. A few words of sound type on a page without pictures are all
 * there is on it, unless the document as a whole has hardly any text: then its letters may be drawn.
 */
export function pagesForOcr(layers: readonly PageReading[]): readonly number[] {
  const characters = layers.reduce((sum, { quality }) => sum + (quality?.characters ?? 0), 0);
  const isTyped = characters >= SCAN_MAX_CHARACTERS;
  return layers
    .filter((layer) => needsOcr(layer) && !(isTyped && isShortType(layer)))
    .map(({ text }) => text.page);
}

function isShortType({ quality }: PageReading): boolean {
  if (quality === undefined) return false;
  const { characters, mappedShare, wordShare, imageShare } = quality;
  const isSound = mappedShare >= MIN_MAPPED_SHARE && wordShare >= MIN_WORD_SHARE;
  return characters > 0 && isSound && imageShare < SMALL_IMAGE_SHARE;
}

/** Whether a paid look by a model could read what OCR could not. */
export function needsVision({ mode, confidence }: PageReading): boolean {
  return mode === 'none' || (mode === 'ocr' && confidence < MIN_OCR_CONFIDENCE);
}

/** Whether the document should be read once more, in other orders of its columns and cells. */
export function needsSecondReading({ confidence }: StructuredResume): boolean {
  return confidence < MIN_PLAIN_CONFIDENCE;
}

/** The reading that gives more sound text; the earlier one where they are equal. */
export function better(a: PageReading, b: PageReading | undefined): PageReading {
  return b !== undefined && worth(b) > worth(a) ? b : a;
}

/** Characters, weighed by how likely they are the right ones. */
function worth(reading: PageReading): number {
  const { confidence, quality } = reading;
  const sound = quality === undefined ? confidence : quality.mappedShare * quality.wordShare;
  const { share } = languageShares(plainText(reading));
  const known = Math.max(UNKNOWN_LANGUAGE, Math.min(1, share / ENOUGH_SMALL_WORDS));
  return countCharacters(reading) * sound * known;
}
