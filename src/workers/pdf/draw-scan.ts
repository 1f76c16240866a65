/** Draws a page that is nothing but one JPEG: decoded by Skia, and not resampled where it fits. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawOptions, PageDrawing } from './draw-page.ts';
import { findScan } from './find-scan.ts';
import type { OnlyImage } from './only-image.ts';

const pointsPerInch = 72;
/** Share by which the image's own resolution may differ from the one asked for. */
const nearShare = 0.03;

/** Null where the page is something else, or the image cannot be read: pdf.js may read it still. */
export async function drawScan(
  file: string,
  page: PDFPageProxy,
  { dpi, maxPixels, signal }: DrawOptions,
): Promise<PageDrawing | null> {
  const found = await findScan({ file, page });
  if (found === null) return null;
  const image = await loadImage(found.jpeg).catch(() => null);
  signal.throwIfAborted();
  if (image === null || image.width !== found.width || image.height !== found.height) return null;
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = scaleFor(found, width, {
    wanted: dpi / pointsPerInch,
    most: Math.sqrt(maxPixels / (width * height)),
  });
  const canvas = createCanvas(toPixels(width * scale), toPixels(height * scale));
  const context = canvas.getContext('2d');
  // Skia goes through its slow filter even where every pixel stays where it is.
  const isSameSize = canvas.width === image.width && canvas.height === image.height;
  if (!isSameSize) context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, scale, width, height };
}

/** Pixels per point. */
function scaleFor(
  image: OnlyImage,
  width: number,
  { wanted, most }: { readonly wanted: number; readonly most: number },
): number {
  const own = image.width / width;
  const isNear = Math.abs(own / wanted - 1) <= nearShare;
  return Math.min(isNear ? own : wanted, most);
}

function toPixels(length: number): number {
  return Math.max(1, Math.round(length));
}
