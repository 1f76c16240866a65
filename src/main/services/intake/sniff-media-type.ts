/**
 * Tells what a file is from its first bytes. Names and the types that browsers send are not
 * believed: they are wrong often enough, and anyone can choose them.
 */
import type { MediaType } from '../../../shared/domain/media-type.ts';

/** How many bytes from the start `sniffMediaType` wants to see. */
export const sniffedBytes = 1024;

interface Signature {
  readonly mediaType: MediaType;
  readonly isAt: (head: Buffer) => boolean;
}

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    bytes.every((byte, index) => head[index] === byte);

const ascii = (head: Buffer, start: number, end: number): string =>
  head.subarray(start, end).toString('latin1');

const signatures: readonly Signature[] = [
  // Readers accept a PDF's header anywhere in the first kilobyte (ISO 32000-1, annex H.3.4.1).
  { mediaType: 'application/pdf', isAt: (head) => head.includes('%PDF-') },
  { mediaType: 'application/zip', isAt: startsWith(0x50, 0x4b, 0x03, 0x04) },
  {
    mediaType: 'image/png',
    isAt: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  { mediaType: 'image/jpeg', isAt: startsWith(0xff, 0xd8, 0xff) },
  {
    mediaType: 'image/webp',
    isAt: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  },
  { mediaType: 'image/tiff', isAt: startsWith(0x49, 0x49, 0x2a, 0x00) },
  { mediaType: 'image/tiff', isAt: startsWith(0x4d, 0x4d, 0x00, 0x2a) },
];

/**
 * The media type that the first kilobyte shows, or null. A DOCX is a zip on the outside: see
 * `listZipNames` for what is in it.
 */
export function sniffMediaType(head: Uint8Array): MediaType | null {
  const firstBytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, sniffedBytes));
  return signatures.find((signature) => signature.isAt(firstBytes))?.mediaType ?? null;
}
