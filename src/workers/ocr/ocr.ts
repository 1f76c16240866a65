/** Task: reads one page of a PDF or of an image file from its image. */
import type { PageTurn, TextRun } from '../../shared/domain/document-text.ts';
import { drawDocumentPage } from '../picture/draw-document-page.ts';
import type { Task } from '../task-context.ts';
import { findLie } from './find-skew.ts';
import type { GrayImage } from './gray-image.ts';
import { prepareImage } from './prepare-image.ts';
import type { RecognizedWord } from './read-words.ts';
import { recognize } from './recognizer.ts';
import { turnPage } from './turn-page.ts';

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
  const drawn = prepareImage(canvas);
  const degrees = turnOf(drawn);
  let page = { canvas: degrees === 0 ? canvas : turnPage(canvas, degrees), degrees };
  let words = await read(degrees === 0 ? drawn : prepareImage(page.canvas), true);
  if (words.length > 0 && meanConfidence(words) < poorConfidence) {
    const over = { canvas: turnPage(page.canvas, 180), degrees: degrees + 180 };
    const others = await read(prepareImage(over.canvas), false);
    if (soundLetters(others) > soundLetters(words)) [page, words] = [over, others];
  }
  const runs = words.map((word) => toRun(word, scale));
  const size = { width: page.canvas.width / scale, height: page.canvas.height / scale };
  const turned: PageTurn = { degrees: page.degrees, shownWidth: width, shownHeight: height };
  return {
    text: { page: place.page, ...(page.degrees === 0 ? { width, height } : size), runs, links: [] },
    confidence: meanConfidence(words),
    ...(page.degrees !== 0 && { turned }),
  };
};

/** Degrees, clockwise, that bring the lines of the page level. */
function turnOf(image: GrayImage): number {
  const { skew, isSideways } = findLie(image);
  const level = Math.abs(skew) < minSkew ? 0 : -skew;
  return isSideways ? 90 + level : level;
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
