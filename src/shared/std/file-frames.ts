/**
 * Several files in a row of bytes: before each of them how long its name is (two bytes) and how long
 * it is itself (four), both with the highest byte first, and the name as addresses have it: in ASCII.
 */
const fixedBytes = 6;

/** What stands before the bytes of a file. `size`: of the file, in bytes. */
export function fileFrame(name: string, size: number): Uint8Array<ArrayBuffer> {
  // Systems have names that are no whole text.
  const ascii = encodeURIComponent(name.toWellFormed());
  const nameBytes = Uint8Array.from(ascii, (sign) => sign.charCodeAt(0));
  const frame = new Uint8Array(fixedBytes + nameBytes.length);
  const fixed = new DataView(frame.buffer);
  fixed.setUint16(0, nameBytes.length);
  fixed.setUint32(2, size);
  frame.set(nameBytes, fixedBytes);
  return frame;
}

export interface FramedFile {
  readonly name: string;
  /** A view of the bytes that were given, not a copy. */
  readonly bytes: Uint8Array;
}

/** The files in their order; null where the bytes end within one, or a name is none. */
export function readFileFrames(bytes: Uint8Array): readonly FramedFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: FramedFile[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + fixedBytes > bytes.length) return null;
    const nameEnd = at + fixedBytes + view.getUint16(at);
    const end = nameEnd + view.getUint32(at + 2);
    if (end > bytes.length) return null;
    const name = toText(bytes.subarray(at + fixedBytes, nameEnd));
    if (name === null) return null;
    files.push({ name, bytes: bytes.subarray(nameEnd, end) });
    at = end;
  }
  return files;
}

function toText(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(String.fromCharCode(...bytes));
  } catch {
    return null;
  }
}
