/** Text made comparable: two spellings of the same words compare as equal, near ones as near. */

/** Lower case, without accents, control and private-use characters. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\n\r\t]/g, ' ')
    .replace(/[\p{M}\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** The words of a text: runs of letters and digits, with what `C++` and `C#` end on. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? [];
}

/** Letters and digits alone, so that spaces and punctuation do not matter. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** How many words two lists share, each counted as often as it stands in both. */
export function countShared(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return shared;
}

/** Levenshtein distance, one row at a time. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Longer texts are compared by their beginning: a summary need not be, titles never are. */
const comparedLetters = 200;

/** 0–1: the better of one minus the relative edit distance and the share of words in common (Dice). */
export function similarity(left: string, right: string): number {
  const [a, b] = [
    lettersOf(left).slice(0, comparedLetters),
    lettersOf(right).slice(0, comparedLetters),
  ];
  if (a === '' || b === '') return 0;
  const byLetters = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  const [leftWords, rightWords] = [wordsOf(left), wordsOf(right)];
  const byWords = (2 * countShared(leftWords, rightWords)) / (leftWords.length + rightWords.length);
  return Math.max(byLetters, byWords);
}
