/** Texts with the places of the words that were looked for. */
import type { MarkedText } from '../../../shared/contract/search.ts';

/** What FTS5 puts around a word: signs that stand in no text, and in no way mean markup. */
export const markStart = '\u0002';
export const markEnd = '\u0003';

/** Takes the signs out and tells where they were; signs that the text has itself just go. */
export function toMarkedText(signed: string): MarkedText {
  const marks: { from: number; to: number }[] = [];
  let text = '';
  let from: number | null = null;
  for (const sign of signed) {
    if (sign === markStart) from ??= text.length;
    else if (sign !== markEnd) text += sign;
    else if (from !== null) {
      if (text.length > from) marks.push({ from, to: text.length });
      from = null;
    }
  }
  return { text, marks };
}
