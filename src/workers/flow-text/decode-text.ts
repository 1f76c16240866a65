/** Turns the bytes of a text file into text, whatever it was saved as. */
import { textEncoding } from '../../shared/std/text-encoding.ts';

/**
 * The text, without its byte order mark. Where the first bytes do not show the encoding, the declared
 * one is tried, then UTF-8; bytes that are no UTF-8 are Windows-1252, in which every byte is some
 * letter.
 *
 * @param declared what the file says of itself, such as an HTML page's `charset`.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const shown = textEncoding(bytes);
  if (shown !== null) return new TextDecoder(shown).decode(bytes);
  const own = declared === undefined ? null : decodeStrictly(bytes, declared);
  return own ?? decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Null where the encoding is unknown or the bytes break its rules. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  return decode(bytes, encoding, false) ?? decodeCut(bytes, encoding);
}

/** A file may be cut off within its last letter, if others of several bytes are whole. */
function decodeCut(bytes: Uint8Array, encoding: string): string | null {
  const text = decode(bytes, encoding, true);
  return text !== null && /[^\p{ASCII}]/u.test(text) ? text : null;
}

function decode(bytes: Uint8Array, encoding: string, stream: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}
