/** Makes a zip of stored or deflated entries for tests. */
import { strToU8, zipSync } from 'fflate';

/** `entries` maps names to their text; level 0 only stores them. */
export function makeZip(entries: Readonly<Record<string, string>>, level: 0 | 6 = 6): Buffer {
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { level }));
}
