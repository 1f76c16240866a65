/** Reads an image file and judges by its header whether it may be decoded. */
import { AppError } from '../../shared/domain/app-error.ts';
import { readFileBytes, readFileVersion } from '../file/read-file-bytes.ts';
import { type PictureFormat, pictureFormat, readPictureSizes } from './picture-header.ts';
import type { PictureSize } from './picture-size.ts';

/**
 * A4 at 600 dpi has 35 million pixels, a telephone's largest photograph 50. Decoding takes 4 bytes
 * a pixel, whatever little the file is packed into.
 */
const maxMegapixels = 52;
const million = 1_000_000;

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: PictureFormat;
  /** At least one. */
  readonly pages: readonly PictureSize[];
}

/** @throws AppError `file-unreadable`, `image-too-large`, and as `readFileVersion` does */
export async function readPicture(file: string): Promise<Picture> {
  await readFileVersion(file);
  const bytes = await readFileBytes(file);
  const format = pictureFormat(bytes);
  if (format === null) throw new AppError('file-unreadable');
  const pages = readPictureSizes(bytes, format);
  if (pages.length === 0) throw new AppError('file-unreadable');
  const megapixels = Math.max(...pages.map(({ width, height }) => (width * height) / million));
  if (megapixels > maxMegapixels) {
    const values = { megapixels: Math.ceil(megapixels), limit: maxMegapixels };
    throw new AppError('image-too-large', { values });
  }
  return { bytes, format, pages };
}
