/** Draws a page of an image file the way `drawPage` draws one of a PDF. */
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { AppError } from '../../shared/domain/app-error.ts';
import type { DrawOptions, PageDrawing } from '../pdf/draw-page.ts';
import { decodeTiff } from './decode-tiff.ts';
import { pixelsPerPoint } from './page-size.ts';
import { type Picture, readPicture } from './read-picture.ts';

const pointsPerInch = 72;

/**
 * Page `page` (1-based) of the image file, upright as its orientation says, on white.
 *
 * @throws AppError as `readPicture` does, `file-unreadable` also where there is no such page; the
 *   signal's reason
 */
export async function drawPicture(
  { file, page }: { readonly file: string; readonly page: number },
  { dpi, maxPixels, signal }: DrawOptions,
): Promise<PageDrawing> {
  const picture = await readPicture(file);
  const size = picture.pages[page - 1];
  if (size === undefined) throw new AppError('file-unreadable');
  const image = await decode(picture, page);
  signal.throwIfAborted();
  const stored = pixelsPerPoint(size);
  const [width, height] = [image.width / stored, image.height / stored];
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(maxPixels / (width * height)));
  const canvas = createCanvas(toPixels(width * scale), toPixels(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, scale, width, height };
}

async function decode({ bytes, format }: Picture, page: number): Promise<Canvas | Image> {
  if (format === 'tiff') return decodeTiff(bytes, page);
  try {
    // Skia turns it upright by its Exif orientation.
    return await loadImage(bytes);
  } catch (cause) {
    throw new AppError('file-unreadable', { cause });
  }
}

function toPixels(length: number): number {
  return Math.max(1, Math.round(length));
}
