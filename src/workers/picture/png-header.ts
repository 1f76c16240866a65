/** Size and resolution of a PNG (W3C PNG, third edition, 11.2.1 and 11.3.4.3). */
import { createByteReader } from './byte-reader.ts';
import type { PictureSize } from './picture-size.ts';

const firstChunk = 8;
const metresPerInch = 0.0254;

export function readPngHeader(bytes: Uint8Array): PictureSize | null {
  const reader = createByteReader(bytes);
  if (reader.ascii(firstChunk + 4, 4) !== 'IHDR') return null;
  const size = { width: reader.uint32(firstChunk + 8), height: reader.uint32(firstChunk + 12) };
  let dpi: number | null = null;
  for (let at = firstChunk; at + 8 < reader.length; at += reader.uint32(at) + 12) {
    const type = reader.ascii(at + 4, 4);
    if (type === 'IDAT') break;
    const isPerMetre = reader.byte(at + 16) === 1;
    if (type === 'pHYs' && isPerMetre) dpi = reader.uint32(at + 8) * metresPerInch;
  }
  return { ...size, dpi };
}
