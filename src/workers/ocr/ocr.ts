/** Task: reads one page of a PDF or of an image file from its image. */
import type { TextRun } from '../../shared/domain/document-text.ts';
import type { PageDrawing } from '../pdf/draw-page.ts';
import { drawDocumentPage } from '../picture/draw-document-page.ts';
import type { Task } from '../task-context.ts';
import type { RecognizedWord } from './read-words.ts';
import { recognize } from './recognizer.ts';
import { toGrayImage } from './to-gray-image.ts';

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

/** Words in reading order, each a run with the height of its line. */
export const ocr: Task<'ocr'> = async ({ languages, dpi = scanDpi, ...place }, context) => {
  const options = { dpi, maxPixels, signal: context.signal };
  const drawing = await drawDocumentPage(place, options);
  context.reportProgress(drawnShare);
  const { canvas, scale, width, height } = drawing;
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const words = await recognize(toGrayImage(pixels), {
    languages,
    dpi: Math.round(scale * pointsPerInch),
    onProgress(fraction) {
      context.throwIfCancelled();
      context.reportProgress(drawnShare + fraction * (1 - drawnShare));
    },
  });
  return {
    text: {
      page: place.page,
      width,
      height,
      runs: words.map((word) => toRun(word, drawing)),
      links: [],
    },
    confidence: meanConfidence(words),
  };
};

function toRun(word: RecognizedWord, { scale }: PageDrawing): TextRun {
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
