/** Takes the recognised words out of Tesseract, with the size of the line that each one stands in. */
import { lineFontSize } from './line-font-size.ts';
import { mendLine } from './mend-line.ts';
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
  /** Around the ink. */
  readonly box: PixelBox;
  /** Where the letters stand, in the middle of the word. */
  readonly baseline: number;
  /** Estimated once for the whole line, so that a word without tall letters is no small print. */
  readonly fontSize: number;
  /** 0–1. */
  readonly confidence: number;
}

type WordInLine = Omit<RecognizedWord, 'fontSize'>;

/** In reading order, line by line. */
export function readWords(core: TesseractCore, api: TessBaseApi): readonly RecognizedWord[] {
  const lines: WordInLine[][] = [];
  const iterator = api.GetIterator();
  iterator.Begin();
  do {
    if (iterator.Empty(textLevel.word)) continue;
    if (iterator.IsAtBeginningOf(textLevel.line)) lines.push([]);
    const text = iterator.GetUTF8Text(textLevel.word).trim();
    if (text !== '') lines.at(-1)?.push(readWord(iterator, text));
  } while (iterator.Next(textLevel.word));
  core.destroy(iterator);
  return lines.flatMap((line) => {
    const fontSize = lineFontSize(line);
    return mendLine(line).map((word) => ({ ...word, fontSize }));
  });
}

function readWord(iterator: ResultIterator, text: string): WordInLine {
  const box = iterator.getBoundingBox(textLevel.word);
  const { has_baseline: hasBaseline, y0, y1 } = iterator.getBaseline(textLevel.word);
  return {
    text,
    box,
    baseline: hasBaseline ? (y0 + y1) / 2 : box.y1,
    confidence: Math.min(1, Math.max(0, iterator.Confidence(textLevel.word) / 100)),
  };
}
