/**
 * Cuts an RTF file into its tokens. Source: Microsoft, Rich Text Format Specification 1.9.1,
 * "Basic Entities".
 */

export interface RtfHandler {
  openGroup(): void;
  closeGroup(): void;
  /** A control word (`b`, `fs`) or symbol (`~`, `*`) with its number, if it has one. */
  control(word: string, value: number | null): void;
  /** One byte of text, in the code page of its font. */
  byte(byte: number): void;
}

const code = (letter: string): number => letter.charCodeAt(0);
const [brace, unbrace, backslash, quote, space, minus, lineFeed, carriageReturn] = [
  ..."{}\\' -\n\r",
].map(code);

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** The specification's own limits: longer ones are noise. */
const longestWord = 32;
const longestNumber = 10;

/** Calls the handler for each token in order; broken ones are taken for what is nearest. */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === backslash) at = readControl(bytes, at + 1, handler);
    else {
      if (byte === brace) handler.openGroup();
      else if (byte === unbrace) handler.closeGroup();
      else if (byte !== lineFeed && byte !== carriageReturn && byte !== 0) handler.byte(byte);
      at += 1;
    }
  }
}

/** @param at after the backslash. Returns where the next token begins. */
function readControl(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const first = bytes[at] ?? 0;
  if (first === quote) {
    const byte = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
    if (Number.isInteger(byte)) handler.byte(byte);
    return at + 3;
  }
  if (!isLetter(first)) {
    const isLineEnd = first === lineFeed || first === carriageReturn;
    if (first === brace || first === unbrace || first === backslash) handler.byte(first);
    else handler.control(isLineEnd ? 'par' : String.fromCharCode(first), null);
    return at + 1;
  }
  let end = at;
  while (end - at < longestWord && isLetter(bytes[end] ?? 0)) end += 1;
  const word = latin(bytes, at, end);
  const numberStart = end;
  if (bytes[end] === minus && isDigit(bytes[end + 1] ?? 0)) end += 1;
  while (end - numberStart < longestNumber && isDigit(bytes[end] ?? 0)) end += 1;
  const value = end > numberStart ? Number(latin(bytes, numberStart, end)) : null;
  // One space ends a control word and belongs to it.
  const after = bytes[end] === space ? end + 1 : end;
  if (word === 'bin') return after + Math.max(0, value ?? 0);
  handler.control(word, value);
  return after;
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
