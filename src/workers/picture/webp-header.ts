/** Size of a WebP (RFC 9649, 2.5–2.7). It has no resolution of its own, and Exif there is rare. */
import { createByteReader } from './byte-reader.ts';
import type { PictureSize } from './picture-size.ts';

const chunk = 12;
const data = chunk + 8;

export function readWebpHeader(bytes: Uint8Array): PictureSize | null {
  const reader = createByteReader(bytes, true);
  const size = sizeOf(reader.ascii(chunk, 4), reader);
  return size && { ...size, dpi: null };
}

function sizeOf(
  type: string,
  reader: ReturnType<typeof createByteReader>,
): Pick<PictureSize, 'width' | 'height'> | null {
  if (type === 'VP8X') {
    const uint24 = (at: number): number => reader.uint16(at) + reader.byte(at + 2) * 0x1_0000;
    return { width: uint24(data + 4) + 1, height: uint24(data + 7) + 1 };
  }
  if (type === 'VP8L') {
    const bits = reader.uint32(data + 1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type !== 'VP8 ') return null;
  // Fourteen bits each; the upper two are a scale that nothing uses.
  return { width: reader.uint16(data + 6) & 0x3fff, height: reader.uint16(data + 8) & 0x3fff };
}
