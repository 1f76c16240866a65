/** Folds text letter by letter, so that places in it are places in the original. */
export function foldSameLength(text: string): string {
  // Most text is plain, and folding letter by letter is slow.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === letter.length ? plain : letter;
  })
    .join('')
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—−‐‑→～〜]/g, '-')
    .replace(/\u00a0/g, ' ');
}
