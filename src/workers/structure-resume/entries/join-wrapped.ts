/** Puts names back together that were too long for their column and go on in the line below. */
import { findPeriods } from '../dates/find-period.ts';
import type { Cell, Line } from '../layout/line.ts';
import { joinLines } from '../text/join-lines.ts';
import { continues, couldNotFit } from '../text/paragraphs.ts';
import { fold } from '../vocabulary/fold.ts';
import { institutionWords } from '../vocabulary/words.ts';

/** A name does not end so: "University of", "Berlin,", "Research &". */
const openEnd = /(?:,|&|-|\s(?:of|and|in|for|the|de|et|und|der|für|e|y|do|da))$/iu;

export function joinWrapped(head: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  for (const line of head) {
    const last = lines.at(-1);
    const joined = last ? joinCells(last, line) : null;
    if (joined) lines[lines.length - 1] = joined;
    else lines.push(line);
  }
  return lines;
}

/** The upper line with the lower one's only cell added to the cell above it, where they are one. */
function joinCells(upper: Line, lower: Line): Line | null {
  const [more, other] = lower.cells;
  if (!more || other || findPeriods(more.text).length > 0) return null;
  const at = upper.cells.findIndex((cell) => isOne(cell, more, { upper, lower }));
  const cell = upper.cells[at];
  if (!cell) return null;
  const text = joinLines([cell.text, more.text]);
  const span = cell.spans[0];
  const joined = { ...cell, text, spans: span ? [{ ...span, text }] : cell.spans };
  const cells = upper.cells.with(at, joined);
  return { ...upper, cells, text: cells.map((part) => part.text).join(' '), right: lower.right };
}

function isOne(
  cell: Cell,
  more: Cell,
  { upper, lower }: { readonly upper: Line; readonly lower: Line },
): boolean {
  if (findPeriods(cell.text).length > 0) return false;
  const isUnder = Math.abs(cell.x - more.x) < 4;
  const isNear = lower.gapAbove === null || lower.gapAbove < 0.7 * lower.size;
  if (isUnder && isNear && openEnd.test(cell.text)) return true;
  if (upper.cells.length > 1 || !couldNotFit(upper, lower)) return false;
  const words = more.text.split(' ').length;
  // "Millford College" under a full line is the school, not the end of the degree.
  const isOwnName = words > 1 && institutionWords.test(fold(more.text));
  const isTail = (words <= 2 && !isOwnName) || /^\p{Ll}/u.test(more.text);
  return openEnd.test(cell.text) || (isTail && continues(upper, lower, upper));
}
