/** Reads numbers out of the headers of image files; what lies beyond the end reads as 0. */

export interface ByteReader {
  readonly length: number;
  byte(at: number): number;
  uint16(at: number): number;
  uint32(at: number): number;
  /** `length` bytes as Latin-1. */
  ascii(at: number, length: number): string;
}

/** A file that ends within its header must not end in an exception of the engine. */
export function createByteReader(bytes: Uint8Array, isLittleEndian = false): ByteReader {
  const byte = (at: number): number => bytes[at] ?? 0;
  const uint16 = (at: number): number =>
    isLittleEndian ? byte(at) | (byte(at + 1) << 8) : (byte(at) << 8) | byte(at + 1);
  return {
    length: bytes.length,
    byte,
    uint16,
    uint32: (at) =>
      isLittleEndian
        ? uint16(at) + uint16(at + 2) * 0x1_0000
        : uint16(at) * 0x1_0000 + uint16(at + 2),
    ascii: (at, length) => String.fromCharCode(...bytes.subarray(at, at + length)),
  };
}
