/** Turns the bytes of a text file into text, whatever it was saved as. */

const encodingOfMark: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const looked = 1024;

/**
 * The text, without its byte order mark. Where neither a mark nor the pattern of UTF-16 tells the
 * encoding, the declared one is tried, then UTF-8; bytes that are no UTF-8 are Windows-1252, in which
 * every byte is some letter.
 *
 * @param declared what the file says of itself, such as an HTML page's `charset`.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  const own = declared === undefined ? null : decodeStrictly(bytes, declared);
  return own ?? decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const found = encodingOfMark.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** UTF-16 without a mark: every other byte of western text is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, looked);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = head.length * 0.3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

/** Null where the encoding is unknown or the bytes break its rules; a letter cut off at the end may. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
