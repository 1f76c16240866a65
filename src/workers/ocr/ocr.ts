/** Task: reads one page of a PDF or of an image file from its image. */
import type { Canvas } from '@napi-rs/canvas';
import type { PageTurn, TextRun } from '../../shared/domain/document-text.ts';
import { drawDocumentPage } from '../picture/draw-document-page.ts';
import type { Task } from '../task-context.ts';
import { findLie } from './find-skew.ts';
import type { GrayImage } from './gray-image.ts';
import { prepareImage } from './prepare-image.ts';
import type { RecognizedWord } from './read-words.ts';
import { recognize } from './recognizer.ts';
import { turnPage } from './turn-page.ts';
import { upsideDown } from './upside-down.ts';

/** What most scanners make: drawing a scan at its own resolution blurs nothing. */
const scanDpi = 200;
/** A3 at 200 dpi: more would only take time. */
const maxPixels = 8_000_000;
const pointsPerInch = 72;
/** The line box that a text face usually asks for, as shares of the font size. */
const ascent = 0.9;
const lineHeight = 1.15;
/** Share of the task's time that opening and drawing the page takes. */
const drawnShare = 0.05;
/** Degrees; Tesseract follows lines that fall less as they are, and turning them blurs a little. */
const minSkew = 1;
/** Below this the page may stand on its head. Words read upside down come out at 0.2 to 0.5. */
const poorConfidence = 0.6;

/** Words in reading order, each a run with the height of its line. */
export const ocr: Task<'ocr'> = async ({ languages, dpi = scanDpi, ...place }, context) => {
  const options = { dpi, maxPixels, signal: context.signal };
  const { canvas, scale, width, height } = await drawDocumentPage(place, options);
  context.reportProgress(drawnShare);
  const read = (image: GrayImage, isFirst: boolean) =>
    recognize(image, {
      languages,
      dpi: Math.round(scale * pointsPerInch),
      onProgress(fraction) {
        context.throwIfCancelled();
        if (isFirst) context.reportProgress(drawnShare + fraction * (1 - drawnShare));
      },
    });
  const { words, image, degrees } = await readUpright(canvas, read);
  const runs = words.map((word) => toRun(word, scale));
  const turnedSize = { width: image.width / scale, height: image.height / scale };
  const size = degrees === 0 ? { width, height } : turnedSize;
  const turned: PageTurn = { degrees, shownWidth: width, shownHeight: height };
  return {
    text: { page: place.page, ...size, runs, links: [] },
    confidence: meanConfidence(words),
    ...(degrees !== 0 && { turned }),
  };
};

interface UprightReading {
  readonly words: readonly RecognizedWord[];
  /** As it was read. */
  readonly image: GrayImage;
  /** How far it was turned for that, clockwise. */
  readonly degrees: number;
}

/** Reads the page as it should be held. The canvas is used up: its memory is given back. */
async function readUpright(
  canvas: Canvas,
  read: (image: GrayImage, isFirst: boolean) => Promise<readonly RecognizedWord[]>,
): Promise<UprightReading> {
  const drawn = prepareImage(canvas);
  const { isBlank, skew, isSideways } = findLie(drawn);
  // Nothing to read: Tesseract need not even be loaded.
  if (isBlank) return { words: [], image: drawn, degrees: 0 };
  const level = Math.abs(skew) < minSkew ? 0 : -skew;
  const degrees = isSideways ? 90 + level : level;
  const page = degrees === 0 ? canvas : turnPage(canvas, degrees);
  const image = degrees === 0 ? drawn : prepareImage(page);
  // Otherwise it would stay until the next collection of garbage, a page of it after another.
  canvas.width = 1;
  page.width = 1;
  const words = await read(image, true);
  const first = { words, image, degrees };
  if (words.length === 0 || meanConfidence(words) >= poorConfidence) return first;
  const over = upsideDown(image);
  const second = { words: await read(over, false), image: over, degrees: degrees + 180 };
  return soundLetters(second.words) > soundLetters(words) ? second : first;
}

function toRun(word: RecognizedWord, scale: number): TextRun {
  const { box, baseline, confidence } = word;
  const fontSize = word.fontSize / scale;
  return {
    text: word.text,
    x: box.x0 / scale,
    y: baseline / scale - ascent * fontSize,
    width: (box.x1 - box.x0) / scale,
    height: lineHeight * fontSize,
    fontSize,
    fontName: '',
    isBold: false,
    isItalic: false,
    confidence,
  };
}

/** 0 for a page without words. */
function meanConfidence(words: readonly RecognizedWord[]): number {
  const sum = words.reduce((total, word) => total + word.confidence, 0);
  return words.length === 0 ? 0 : sum / words.length;
}

/** Characters, counted by how sure they are: the right way up wins, whatever the other way gives. */
function soundLetters(words: readonly RecognizedWord[]): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence ** 2, 0);
}
