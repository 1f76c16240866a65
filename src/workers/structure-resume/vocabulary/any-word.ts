/** Builds patterns that find any of many words in folded text (see `fold`). */

/** @param words sources of regular expressions, parted by `|` or line breaks. */
export function anyWord(words: string): RegExp {
  const source = words
    .trim()
    .split(/\s*\n\s*/)
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');
}
