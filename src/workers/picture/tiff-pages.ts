/**
 * Walks the image file directories of a TIFF, or of the Exif block of a JPEG, which has the same
 * form (TIFF 6.0, section 2). Everything in it is a claim: offsets may point anywhere, in circles
 * too, and counts may be in the billions.
 */
import { type ByteReader, createByteReader } from './byte-reader.ts';
import type { PictureSize } from './picture-size.ts';

/** The tags of a directory by number, each a list of numbers; those of other types are left out. */
export type TiffTags = Readonly<Record<number, readonly number[]>>;

export interface TiffPage {
  readonly size: PictureSize;
  readonly tags: TiffTags;
}

const tag = {
  subfile: 254,
  width: 256,
  height: 257,
  xResolution: 282,
  resolutionUnit: 296,
} as const;
const centimetresPerInch = 2.54;
/** Bytes of one value of each type that is read: byte, short, long, rational, undefined. */
const valueBytes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const maxDirectories = 1_000;
/** An offset and a length a strip: a page of one row a strip has some ten thousand of them. */
const maxValues = 200_000;

/** The pages in order, thumbnails left out; those of a broken chain up to where it breaks. */
export function readTiffPages(bytes: Uint8Array): readonly TiffPage[] {
  const isLittleEndian = bytes[0] === 0x49;
  const reader = createByteReader(bytes, isLittleEndian);
  if (reader.uint16(2) !== 42) return [];
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let at = reader.uint32(4);
  while (at >= 8 && at + 2 <= reader.length && !seen.has(at) && seen.size < maxDirectories) {
    seen.add(at);
    const tags = readTags(reader, at);
    if (!isThumbnail(tags)) pages.push({ size: sizeOf(tags), tags });
    at = reader.uint32(at + 2 + reader.uint16(at) * 12);
  }
  return pages;
}

/** A smaller copy of another page. */
function isThumbnail(tags: TiffTags): boolean {
  return ((tags[tag.subfile]?.[0] ?? 0) & 1) === 1;
}

function readTags(reader: ByteReader, at: number): TiffTags {
  const tags: Record<number, readonly number[]> = {};
  const end = Math.min(reader.length, at + 2 + reader.uint16(at) * 12);
  for (let entry = at + 2; entry + 12 <= end; entry += 12) {
    const values = readValues(reader, entry);
    if (values !== null) tags[reader.uint16(entry)] = values;
  }
  return tags;
}

function readValues(reader: ByteReader, entry: number): readonly number[] | null {
  const type = reader.uint16(entry + 2);
  const count = reader.uint32(entry + 4);
  const bytes = valueBytes[type];
  if (bytes === undefined || count > maxValues) return null;
  const from = bytes * count <= 4 ? entry + 8 : reader.uint32(entry + 8);
  if (from + bytes * count > reader.length) return null;
  return Array.from({ length: count }, (_, index) => readValue(reader, type, from + index * bytes));
}

function readValue(reader: ByteReader, type: number, at: number): number {
  if (type === 3) return reader.uint16(at);
  if (type === 4) return reader.uint32(at);
  return type === 5 ? reader.uint32(at) / reader.uint32(at + 4) : reader.byte(at);
}

function sizeOf(tags: TiffTags): PictureSize {
  const first = (number: number): number => tags[number]?.[0] ?? 0;
  const perUnit = first(tag.xResolution);
  const dpi = first(tag.resolutionUnit) === 3 ? perUnit * centimetresPerInch : perUnit;
  return {
    width: first(tag.width),
    height: first(tag.height),
    dpi: Number.isFinite(dpi) && dpi > 0 ? dpi : null,
  };
}
