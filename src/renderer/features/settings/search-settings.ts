/** Finds settings by what somebody types, in any order of words and with small slips. */
import Fuse from 'fuse.js';
import type { SettingEntry } from './setting-entries.ts';

/** Best first. */
export function searchSettings(
  entries: readonly SettingEntry[],
  query: string,
): readonly SettingEntry[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4 },
      { name: 'synonyms', weight: 2 },
      { name: 'sectionName', weight: 1 },
      { name: 'effect', weight: 1 },
    ],
    ...{ threshold: 0.32, ignoreLocation: true, minMatchCharLength: 2 },
  });
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  // Every word has to be found somewhere; the whole phrase decides the order.
  const having = words.map((word) => new Set(fuse.search(word).map(({ item }) => item.address)));
  const ranked = fuse.search(query.trim()).map(({ item }) => item);
  const all = [...new Set([...ranked, ...entries])];
  return all.filter(({ address }) => having.every((found) => found.has(address)));
}
