/** Puts names back together that were too long for their column and go on in the line below. */
import { findPeriods } from '../dates/find-period.ts';
import type { Cell, Line } from '../layout/line.ts';
import { joinLines } from '../text/join-lines.ts';
import { continues, couldNotFit } from '../text/paragraphs.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionWords } from '../vocabulary/institution-words.ts';

/** A name does not end so: "University of", "Berlin,", "Research &". */
const openEnd =
  /(?:,|&|-|\s(?:of|and|in|for|the|at|à|a|de|du|des|et|und|der|für|bei|e|y|do|da|en|em|@))$/iu;

export function joinWrapped(head: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  for (const line of head) {
    const last = lines.at(-1);
    const joined = last ? joinCells(last, line) : null;
    if (joined) lines.splice(-1, 1, ...joined);
    else lines.push(line);
  }
  return lines;
}

/** The upper line with the cell of the lower one that goes on under it, and what is left of that. */
function joinCells(upper: Line, lower: Line): readonly Line[] | null {
  for (const [at, cell] of upper.cells.entries()) {
    const more = lower.cells.find((other) => isOne(cell, other, { upper, lower }));
    if (!more) continue;
    const text = joinLines([cell.text, more.text]);
    const span = cell.spans[0];
    const joined = { ...cell, text, spans: span ? [{ ...span, text }] : cell.spans };
    const rest = lower.cells.filter((other) => other !== more);
    const whole = withCells(upper, upper.cells.with(at, joined));
    return rest.length > 0 ? [whole, withCells(lower, rest)] : [{ ...whole, right: lower.right }];
  }
  return null;
}

const withCells = (line: Line, cells: readonly Cell[]): Line => ({
  ...line,
  cells,
  text: cells.map((cell) => cell.text).join(' '),
});

function isOne(
  cell: Cell,
  more: Cell,
  { upper, lower }: { readonly upper: Line; readonly lower: Line },
): boolean {
  if (findPeriods(cell.text).length > 0 || findPeriods(more.text).length > 0) return false;
  const isUnder = Math.abs(cell.x - more.x) < 4;
  const isNear = lower.gapAbove === null || lower.gapAbove < 0.7 * lower.size;
  const isOpen = openEnd.test(cell.text) || /^\([^()]*\)?$/.test(more.text);
  if (isUnder && isNear && isOpen) return true;
  if (isUnder && isNear && /\s(?:at|@|bei|chez)\s\p{Lu}\p{L}*$/u.test(cell.text)) return true;
  if (upper.cells.length > 1 || lower.cells.length > 1) return false;
  // The last word of a long name in bold, before plain lines.
  const isLastWord = upper.isBold && lower.isBold && isUnder && !more.text.includes(' ');
  if (isLastWord && isNear && cell.text.length >= 40) return true;
  if (!couldNotFit(upper, lower)) return false;
  const words = more.text.split(' ').length;
  // "Millford College" under a full line is the school, not the end of the degree.
  const isOwnName = words > 1 && institutionWords.test(fold(more.text));
  const isTail = (words <= 2 && !isOwnName) || /^\p{Ll}/u.test(more.text);
  return isOpen || (isTail && continues(upper, lower, upper));
}
