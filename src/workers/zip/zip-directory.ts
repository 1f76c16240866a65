/**
 * Reads the central directory of a zip archive, without unpacking anything.
 *
 * Our own, because what is checked must be what is unpacked: libraries differ in which of two
 * records they believe. Format: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16. ZIP64, encryption and
 * split archives are refused; no word processor writes them for a document of this size.
 */
import { AppError } from '../../shared/domain/app-error.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes, as the directory says. */
  readonly checksum: number;
  /** The compressed bytes. */
  readonly data: Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;

export const maxEntries = 2_000;

const broken = (): AppError => new AppError('file-unreadable');
const unsafe = (): AppError => new AppError('file-unsafe');

/**
 * @throws AppError `file-unreadable` for anything that is no plain zip archive, `file-unsafe` for one
 * that sets traps.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count !== view.getUint16(end + 8, true)) throw broken();
  if (count > maxEntries) throw unsafe();
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw broken();
    const { entry, range } = readEntry(bytes, view, at);
    entries.push(entry);
    ranges.push(range);
    at += entryLength + variableLength(view, at);
  }
  refuseOverlaps(ranges);
  return entries;
}

/** Name, extra field and comment of the directory entry at `at`. */
function variableLength(view: DataView, at: number): number {
  return [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw broken();
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly range: readonly [number, number] } {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packedLength = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const attributes = view.getUint32(at + 38, true);
  const local = view.getUint32(at + 42, true);
  const name = new TextDecoder().decode(
    bytes.subarray(at + entryLength, at + entryLength + nameLength),
  );
  if (isEncrypted || (method !== 0 && method !== 8)) throw broken();
  if (!isPlainName(name) || isSymbolicLink(attributes)) throw unsafe();
  if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) {
    throw broken();
  }
  const start =
    local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedLength > bytes.length) throw broken();
  return {
    entry: { name, method, checksum, data: bytes.subarray(start, start + packedLength) },
    range: [local, start + packedLength],
  };
}

/** Nothing absolute, nothing that climbs, no archive inside the archive. */
function isPlainName(name: string): boolean {
  if (name === '' || name.includes('\0') || name.includes('\\')) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  if (name.split('/').includes('..')) return false;
  return !/\.(?:zip|7z|rar|gz|bz2|xz|tar|zst)$/i.test(name);
}

/** The upper half of the external attributes is a Unix mode when the archive was made there. */
function isSymbolicLink(attributes: number): boolean {
  return ((attributes >>> 16) & 0o170000) === 0o120000;
}

/** Entries that share bytes are the trick of overlap bombs. */
function refuseOverlaps(ranges: readonly (readonly [number, number])[]): void {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  for (const [index, [start]] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous && start < previous[1]) throw unsafe();
  }
}
