/**
 * Lists the names in a zip's central directory without unpacking anything.
 * Format: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
import type { FileHandle } from 'node:fs/promises';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const maxCommentLength = 0xffff;
const maxDirectoryLength = 1024 * 1024;

/**
 * The entry names, or null where there is no readable directory (cut off, zip64, larger than
 * 1 MB): such a file is no office document.
 */
export async function listZipNames(file: FileHandle, size: number): Promise<string[] | null> {
  const tailLength = Math.min(size, endLength + maxCommentLength);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = findEnd(tail);
  if (end === null) return null;
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (length > maxDirectoryLength || offset + length > size) return null;
  return readNames(await readAt(file, offset, length));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function findEnd(tail: Buffer): number | null {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

function readNames(directory: Buffer): string[] | null {
  const names: string[] = [];
  let at = 0;
  while (at + entryLength <= directory.length) {
    if (directory.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const extrasLength = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const nameStart = at + entryLength;
    names.push(directory.toString('utf8', nameStart, nameStart + nameLength));
    at = nameStart + nameLength + extrasLength;
  }
  return names;
}
