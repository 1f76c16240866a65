/** Finds e-mail addresses. */
import { halfWidth } from '../text/half-width.ts';

const address =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*\s?@\s?[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{M}\p{N}])/u;

/** The first address in the text, without the spaces that letter-spacing or OCR may leave in it. */
export function findEmail(text: string): string | null {
  return address.exec(halfWidth(text))?.[0].replace(/\s/g, '') ?? null;
}

export function withoutEmails(text: string): string {
  return halfWidth(text).replace(new RegExp(address, 'gu'), ' ');
}
