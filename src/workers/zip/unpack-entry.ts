/** Unpacks one zip entry piece by piece, so that a bomb is met before it has filled the memory. */
import { Inflate } from 'fflate';
import { AppError } from '../../shared/domain/app-error.ts';
import type { ZipEntry } from './zip-directory.ts';

export const maxEntryBytes = 50 * 1024 * 1024;
export const maxTotalBytes = 200 * 1024 * 1024;
/** Unpacked to packed; small entries may exceed it, text of one letter does so by nature. */
export const maxRatio = 200;
const ratioMattersFrom = 1024 * 1024;

/** Compressed bytes given to the decoder at once: at most 1000 times as much comes out. */
const pieceBytes = 4 * 1024;

export interface UnpackBudget {
  /** Bytes that may still be unpacked from this archive. */
  bytesLeft: number;
}

/**
 * The entry's bytes, counted as they really come out; sizes written in the archive are not believed.
 *
 * @throws AppError `file-too-large` over a limit, `file-unreadable` for broken data.
 */
export function unpackEntry(entry: ZipEntry, budget: UnpackBudget, isKept: boolean): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    budget.bytesLeft -= piece.length;
    const isSwollen = length > ratioMattersFrom && length > maxRatio * entry.data.length;
    if (length > maxEntryBytes || budget.bytesLeft < 0 || isSwollen) throw tooLarge();
    if (isKept) pieces.push(piece);
  };
  if (entry.method === 0) take(entry.data);
  else inflate(entry.data, take);
  return join(pieces, isKept ? length : 0);
}

function tooLarge(): AppError {
  return new AppError('file-too-large', { values: { limit: `${maxTotalBytes / 1024 / 1024} MB` } });
}

function inflate(data: Uint8Array, take: (piece: Uint8Array) => void): void {
  const decoder = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < data.length; at += pieceBytes) {
      decoder.push(data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length);
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-unreadable', { cause: error });
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
