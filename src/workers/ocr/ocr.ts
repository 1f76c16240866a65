/** Task: reads one page of a PDF from its image. */
import type { TextRun } from '../../shared/domain/document-text.ts';
import { drawPage, type PageDrawing } from '../pdf/draw-page.ts';
import { openPage } from '../pdf/open-page.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import type { Task } from '../task-context.ts';
import type { RecognizedWord } from './read-words.ts';
import { recognize } from './recognizer.ts';
import { toGrayImage } from './to-gray-image.ts';

/** Clean type reads as well as at 200 dpi, and faster. */
const dpi = 150;
/** A3 at 200 dpi: more would only take time. */
const maxPixels = 8_000_000;
const pointsPerInch = 72;
/** The line box that a text face usually asks for, as shares of the font size. */
const ascent = 0.9;
const lineHeight = 1.15;
/** Share of the task's time that opening and drawing the page takes. */
const drawnShare = 0.05;

/** Words in reading order, each a run with the height of its line. */
export const ocr: Task<'ocr'> = async ({ file, password, page, languages }, context) => {
  const drawing = await withPdf({ file, password }, async (pdf) =>
    drawPage(await openPage(pdf, page), { dpi, maxPixels, signal: context.signal }),
  );
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
    text: { page, width, height, runs: words.map((word) => toRun(word, drawing)), links: [] },
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
