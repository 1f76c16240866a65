/** Texts as they are compared: without case, accents and punctuation. */

const accents = /[\u0300-\u036f]/g;
/** `+` and `#` stay: C, C++ and C# are three things. */
const separators = /[^\p{L}\p{M}\p{N}+#]+/gu;

export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(separators, ' ')
    .trim();
}

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** A folded text, ready to be compared with many others. */
export interface WordMarks {
  readonly folded: string;
  readonly words: ReadonlySet<string>;
  /** Its pairs of letters, made when first asked for. */
  pairs(): ReadonlySet<number>;
}

export function wordMarks(folded: string): WordMarks {
  let made: ReadonlySet<number> | null = null;
  return {
    folded,
    words: new Set(wordsOf(folded)),
    pairs() {
      made ??= pairsOf(folded);
      return made;
    },
  };
}

/**
 * 0–1: how much two texts share, by words and, against misread letters, by pairs of letters. What
 * is surely less than half comes out as 0.
 */
export function likeness(a: WordMarks, b: WordMarks): number {
  if (a.folded === '' || b.folded === '') return 0;
  if (a.folded === b.folded) return 1;
  const byWords = overlap(a.words, b.words);
  const [short, long] = [a.folded.length, b.folded.length].toSorted((x, y) => x - y);
  // Texts of such different lengths cannot share half of their pairs.
  const isFar = short === undefined || long === undefined || short * 3 < long;
  return isFar ? byWords : Math.max(byWords, overlap(a.pairs(), b.pairs()));
}

/** Whether all words of the shorter text are in the longer one. */
export function holdsAllWords(a: Pick<WordMarks, 'words'>, b: Pick<WordMarks, 'words'>): boolean {
  const fewer = Math.min(a.words.size, b.words.size);
  return fewer > 0 && countShared(a.words, b.words) === fewer;
}

/** Sørensen–Dice coefficient: twice what is shared, of all there is. */
function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const total = a.size + b.size;
  return total === 0 ? 0 : (2 * countShared(a, b)) / total;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count += 1;
  return count;
}

function pairsOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    found.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  }
  return found;
}
