/** Makes a zip of stored or deflated entries for tests. */
import { strToU8, zipSync } from 'fflate';

/** `entries` maps names to their text. */
export function makeZip(entries: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
