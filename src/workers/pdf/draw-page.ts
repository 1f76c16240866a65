/** Draws a page of a PDF on a canvas in memory. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../shared/domain/app-error.ts';

/** PDF lengths are in points, 72 to the inch. */
const pointsPerInch = 72;
export interface DrawOptions {
  readonly dpi: number;
  /** A page says its own size, and a hostile one may say square kilometres. 4 bytes a pixel. */
  readonly maxPixels: number;
  readonly signal: AbortSignal;
}

export interface PageDrawing {
  readonly canvas: Canvas;
  /** Pixels per PDF point; lower than asked for where the page is huge. */
  readonly scale: number;
  /** The page as shown, in PDF points. */
  readonly width: number;
  readonly height: number;
}

/**
 * The page as shown (rotated as it says) on white.
 *
 * @throws AppError `file-unreadable` when its content cannot be drawn; the signal's reason.
 */
export async function drawPage(
  page: PDFPageProxy,
  { dpi, maxPixels, signal }: DrawOptions,
): Promise<PageDrawing> {
  const { width, height } = page.getViewport({ scale: 1 });
  if (!(width > 0 && height > 0)) throw new AppError('file-unreadable');
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(maxPixels / (width * height)));
  const canvas = createCanvas(toPixels(width * scale), toPixels(height * scale));
  const rendering = page.render({
    // pdf.js asks for the browser's canvas; this one has the same methods.
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport: page.getViewport({ scale }),
  });
  // Lets a cancel message in between two slices of drawing, which pdf.js itself would not.
  rendering.onContinue = (goOn: () => void) => setImmediate(goOn);
  try {
    await finish(rendering, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError('file-unreadable', { cause: error });
  } finally {
    page.cleanup();
  }
  return { canvas, scale, width, height };
}

async function finish(rendering: RenderTask, signal: AbortSignal): Promise<void> {
  const cancel = () => rendering.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    signal.throwIfAborted();
    await rendering.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** A canvas has at least one pixel, and no side of more than Skia can address. */
function toPixels(length: number): number {
  return Math.min(32_767, Math.max(1, Math.floor(length)));
}
