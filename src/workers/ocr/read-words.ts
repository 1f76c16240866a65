/** Takes the recognised words out of Tesseract, with the line box that each one stands in. */
import {
  type PixelBox,
  type ResultIterator,
  type TessBaseApi,
  type TesseractCore,
  textLevel,
} from './tesseract-core.ts';

/** Pixels of the image. */
export interface RecognizedWord {
  readonly text: string;
  readonly x: number;
  /** Top of its line: where ascenders reach to, whether or not this word has any. */
  readonly y: number;
  readonly width: number;
  /** Height of its line, from ascenders to descenders. */
  readonly height: number;
  /** 0–1. */
  readonly confidence: number;
}

export function readWords(core: TesseractCore, api: TessBaseApi): readonly RecognizedWord[] {
  const words: RecognizedWord[] = [];
  const iterator = api.GetIterator();
  iterator.Begin();
  do {
    if (iterator.Empty(textLevel.word)) continue;
    const text = iterator.GetUTF8Text(textLevel.word).trim();
    if (text !== '') words.push({ text, ...placeOf(iterator), confidence: confidenceOf(iterator) });
  } while (iterator.Next(textLevel.word));
  core.destroy(iterator);
  return words;
}

type Place = Pick<RecognizedWord, 'x' | 'y' | 'width' | 'height'>;

/**
 * The word's width with its line's height: words of one line get one height, and a word without
 * ascenders does not pass for small print. A line that Tesseract could not measure, or measured as
 * something that does not hold the word (vertical text), falls back to the word's own box.
 */
function placeOf(iterator: ResultIterator): Place {
  const box: PixelBox = iterator.getBoundingBox(textLevel.word);
  const baseline = iterator.getBaseline(textLevel.word);
  const { row_height: height, descenders } = iterator.getRowAttributes();
  const width = box.x1 - box.x0;
  const bottom = (baseline.y0 + baseline.y1) / 2 + Math.abs(descenders);
  const y = bottom - height;
  const middle = (box.y0 + box.y1) / 2;
  const isMeasured = baseline.has_baseline && height > 0 && y < middle && middle < bottom;
  return isMeasured
    ? { x: box.x0, y, width, height }
    : { x: box.x0, y: box.y0, width, height: box.y1 - box.y0 };
}

function confidenceOf(iterator: ResultIterator): number {
  return Math.min(1, Math.max(0, iterator.Confidence(textLevel.word) / 100));
}
