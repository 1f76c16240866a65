/** Decodes a page of a TIFF; Skia, which decodes the other formats, knows none. */
import { createRequire } from 'node:module';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { AppError } from '../../shared/domain/app-error.ts';
import { orient } from './orient.ts';
import { readTiffPages, type TiffPage } from './tiff-pages.ts';

const tag = {
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  orientation: 274,
  samplesPerPixel: 277,
} as const;
/** What office machines and image programs write: none, CCITT, LZW, JPEG, deflate, PackBits. */
const knownCompressions: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773]);
const cmyk = 5;
const maxBitsPerPixel = 64;

/**
 * Page `page` (1-based), upright.
 *
 * @throws AppError `file-unreadable`
 */
export function decodeTiff(bytes: Uint8Array<ArrayBuffer>, page: number): Canvas {
  const found = readTiffPages(bytes)[page - 1];
  if (found === undefined || !isKnown(found)) throw new AppError('file-unreadable');
  const { width, height } = found.size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.set(decodePixels(bytes, found));
  context.putImageData(pixels, 0, 0);
  return orient(canvas, found.tags[tag.orientation]?.[0] ?? 1);
}

/** The decoder knows camera formats too, which no résumé is in and which few have tried to break. */
function isKnown({ tags }: TiffPage): boolean {
  const [compression = 1] = tags[tag.compression] ?? [];
  const [bits = 1] = tags[tag.bitsPerSample] ?? [];
  const [samples = 1] = tags[tag.samplesPerPixel] ?? [];
  return knownCompressions.has(compression) && bits * samples <= maxBitsPerPixel;
}

/** Red, green, blue, alpha. */
function decodePixels(bytes: Uint8Array<ArrayBuffer>, { size, tags }: TiffPage): Uint8Array {
  // Loaded only here: few documents are TIFFs.
  const utif: typeof import('utif2') = createRequire(import.meta.url)('utif2');
  const { width, height } = size;
  const named = Object.entries(tags).map(([number, values]) => [`t${number}`, [...values]]);
  const directory: import('utif2').IFD = { ...Object.fromEntries(named), width, height };
  try {
    utif.decodeImage(bytes.buffer, directory);
    const isCmyk = tags[tag.photometric]?.[0] === cmyk;
    return isCmyk ? cmykToRgba(directory.data, tags) : utif.toRGBA8(directory);
  } catch (cause) {
    throw new AppError('file-unreadable', { cause });
  }
}

/** Plain conversion, without colour profiles: enough to read by. 8 bits a sample. */
function cmykToRgba(data: Uint8Array, tags: TiffPage['tags']): Uint8Array {
  const [samples = 4] = tags[tag.samplesPerPixel] ?? [];
  const rgba = new Uint8Array(Math.floor(data.length / samples) * 4).fill(255);
  for (let from = 0, to = 0; to < rgba.length; from += samples, to += 4) {
    const white = 255 - (data[from + 3] as number);
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[to + channel] = ((255 - (data[from + channel] as number)) * white) / 255;
    }
  }
  return rgba;
}
