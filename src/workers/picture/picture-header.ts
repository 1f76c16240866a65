/** What the header of an image file says, before a single pixel is decoded. */
import { createByteReader } from './byte-reader.ts';
import { readJpegHeader } from './jpeg-header.ts';
import type { PictureSize } from './picture-size.ts';
import { readPngHeader } from './png-header.ts';
import { readTiffPages } from './tiff-pages.ts';
import { readWebpHeader } from './webp-header.ts';

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'tiff';

/** The format that the first bytes tell, or null for what is no image. */
export function pictureFormat(head: Uint8Array): PictureFormat | null {
  const start = createByteReader(head);
  if (start.uint32(0) === 0x89504e47) return 'png';
  if (start.uint32(0) >>> 8 === 0xffd8ff) return 'jpeg';
  if (start.ascii(0, 4) === 'RIFF' && start.ascii(8, 4) === 'WEBP') return 'webp';
  return ['II*\0', 'MM\0*'].includes(start.ascii(0, 4)) ? 'tiff' : null;
}

/** The sizes of its pages, of which only a TIFF has more than one; empty for a broken header. */
export function readPictureSizes(bytes: Uint8Array, format: PictureFormat): readonly PictureSize[] {
  if (format === 'tiff') return readTiffPages(bytes).map(({ size }) => size);
  const size = readers[format](bytes);
  return size === null || !(size.width > 0 && size.height > 0) ? [] : [size];
}

const readers = { png: readPngHeader, jpeg: readJpegHeader, webp: readWebpHeader } as const;
