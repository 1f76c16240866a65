/**
 * Takes single objects out of a PDF's bytes as they are written (ISO 32000-1, 7.3), which pdf.js
 * gives only decoded. What is written in any but the plainest way is not found: callers then take
 * the long way round.
 */
import { inflateSync } from 'node:zlib';

export interface RawObject {
  /** Between the object's head and its stream or its end. */
  readonly dictionary: string;
  /** As stored; null where it has none. */
  readonly stream: Uint8Array<ArrayBuffer> | null;
}

export interface Reference {
  readonly num: number;
  readonly gen: number;
}

/** Dictionaries of pages and images are short; a longer one is not what is looked for. */
const maxDictionaryBytes = 4_096;
const [space, tab, lineFeed, carriageReturn] = [0x20, 0x09, 0x0a, 0x0d];
const blanks: ReadonlySet<number | undefined> = new Set([space, tab, lineFeed, carriageReturn, 0]);

/** Null where it is not to be found, or found twice: the later one may or may not replace it. */
export function findObject(file: Buffer<ArrayBuffer>, { num, gen }: Reference): RawObject | null {
  const head = `${num} ${gen} obj`;
  const at = onlyPlaceOf(file, head);
  if (at === null) return null;
  const start = at + head.length;
  const text = file.toString('latin1', start, start + maxDictionaryBytes);
  const [, dictionary, keyword = ''] = /^(.*?)(endobj|stream\r?\n)/s.exec(text) ?? [];
  if (dictionary === undefined) return null;
  if (keyword === 'endobj') return { dictionary, stream: null };
  const from = start + dictionary.length + keyword.length;
  const length = lengthOf(file, dictionary);
  if (length === null || from + length > file.length) return null;
  return { dictionary, stream: new Uint8Array(file.buffer, file.byteOffset + from, length) };
}

/** What the dictionary refers to under `key`; null where it holds the value itself or nothing. */
export function referenceAt(dictionary: string, key: string): Reference | null {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+(\\d+)\\s+R\\b`).exec(dictionary);
  return found === null ? null : { num: Number(found[1]), gen: Number(found[2]) };
}

/** Null where the stream is packed in a way that is not known here, or unpacks to too much. */
export function unpackStream(
  { dictionary, stream }: RawObject,
  maxOutputLength: number,
): Uint8Array | null {
  if (stream === null || /\/DecodeParms\b/.test(dictionary)) return null;
  if (!/\/Filter\b/.test(dictionary)) return stream.length > maxOutputLength ? null : stream;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\b\s*(?:\]|\/|>|$)/.test(dictionary)) return null;
  try {
    return inflateSync(stream, { maxOutputLength });
  } catch {
    return null;
  }
}

function onlyPlaceOf(file: Buffer, head: string): number | null {
  let place: number | null = null;
  for (let at = file.indexOf(head); at >= 0; at = file.indexOf(head, at + 1)) {
    // `12 0 obj` is also the end of `112 0 obj`.
    if (at > 0 && !blanks.has(file[at - 1])) continue;
    if (place !== null) return null;
    place = at;
  }
  return place;
}

function lengthOf(file: Buffer<ArrayBuffer>, dictionary: string): number | null {
  const reference = referenceAt(dictionary, 'Length');
  if (reference === null) return toLength(/\/Length\s+(\d+)/.exec(dictionary)?.[1]);
  const head = `${reference.num} ${reference.gen} obj`;
  const at = onlyPlaceOf(file, head);
  if (at === null) return null;
  const text = file.toString('latin1', at + head.length, at + head.length + 40);
  return toLength(/^\s*(\d+)\s+endobj/.exec(text)?.[1]);
}

function toLength(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
