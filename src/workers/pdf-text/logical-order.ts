/**
 * Puts text that was drawn from left to right into the order in which it is read.
 *
 * Hebrew and Arabic are drawn by their places, so that their letters come last to first. This undoes
 * what the bidirectional algorithm (Unicode Annex 9) does to one line, for letters and numbers; it
 * knows no embeddings, which nothing on the page tells of.
 */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const leftToRight = /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Letters of the forms that they take in a word. */
const shaped = /[\ufb1d-\ufdff\ufe70-\ufefc]+/gu;
/** A stretch from left-to-right letter to letter, or a number with its inner signs. */
const forwards =
  /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s])?\p{N}*|\+?\p{N}+(?:[.,:/@-]\p{N}+)*/gu;
/** A stretch from right-to-left letter to letter. */
const backwards =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{Script=Latin}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Letters last to first, each with the marks that it carries. */
export function reverseLetters(text: string): string {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).toReversed().join('');
}

/** @param text of one line or a part of it, as it stands from left to right. */
export function toLogicalOrder(text: string): string {
  if (!isRightToLeft(text)) return text;
  const ordered = goesLeft(text) ? turnAll(text) : text.replace(backwards, turnAll);
  return ordered.replace(shaped, (letters) => letters.normalize('NFKC'));
}

function turnAll(text: string): string {
  const marked = text.replace(forwards, reverseLetters);
  return reverseLetters(marked).replace(/[()[\]«»]/gu, (sign) => mirrored[sign] ?? sign);
}

/** Whether the line as a whole runs to the left: told by both of its ends, else by its words. */
function goesLeft(text: string): boolean {
  const ends = [...text].filter((letter) => rightToLeft.test(letter) || leftToRight.test(letter));
  const [first = '', last = ''] = [ends[0], ends.at(-1)];
  if (isRightToLeft(first) === isRightToLeft(last)) return isRightToLeft(first);
  const words = text.split(/\s+/u);
  const right = words.filter((word) => rightToLeft.test(word)).length;
  return right >= words.filter((word) => leftToRight.test(word)).length;
}
