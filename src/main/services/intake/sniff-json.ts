/** Tells a JSON object by how it begins. Whether a résumé is in it shows when it is read. */
import { textEncoding } from '../../../shared/std/text-encoding.ts';

/** @param head the first bytes of the file */
export function sniffJson(head: Uint8Array): 'application/json' | null {
  const text = new TextDecoder(textEncoding(head) ?? 'utf-8').decode(head);
  return /^\uFEFF?\s*\{\s*(?:"|\})/.test(text) ? 'application/json' : null;
}
