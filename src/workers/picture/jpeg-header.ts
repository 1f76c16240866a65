/** Size, resolution and orientation of a JPEG (ITU-T T.81, B.1; JFIF 1.02; Exif 2.3, 4.5.4). */
import { createByteReader } from './byte-reader.ts';
import type { PictureSize } from './picture-size.ts';
import { readTiffPages } from './tiff-pages.ts';

const centimetresPerInch = 2.54;
const startOfScan = 0xda;
/** Start of frame, in its many kinds; three codes between them mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

export function readJpegHeader(bytes: Uint8Array): PictureSize | null {
  const reader = createByteReader(bytes);
  let dpi: number | null = null;
  for (let at = 2; at + 4 < reader.length; ) {
    if (reader.byte(at) !== 0xff) return null;
    const marker = reader.byte(at + 1);
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const data = at + 4;
    if (marker === startOfScan) return null;
    if (isFrame(marker)) {
      const [height, width] = [reader.uint16(data + 1), reader.uint16(data + 3)];
      return { width, height, dpi };
    }
    if (marker === 0xe0 && reader.ascii(data, 5) === 'JFIF\0') dpi = jfifDpi(reader, data);
    if (marker === 0xe1 && reader.ascii(data, 6) === 'Exif\0\0') {
      const [exif] = readTiffPages(bytes.subarray(data + 6, at + 2 + reader.uint16(at + 2)));
      dpi ??= exif?.size.dpi ?? null;
    }
    at += 2 + reader.uint16(at + 2);
  }
  return null;
}

function jfifDpi(reader: ReturnType<typeof createByteReader>, data: number): number | null {
  const unit = reader.byte(data + 7);
  const density = reader.uint16(data + 8);
  if (density === 0 || unit === 0) return null;
  return unit === 2 ? density * centimetresPerInch : density;
}
