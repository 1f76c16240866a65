/**
 * Gives the bullets that a page draws as shapes a place among its runs.
 *
 * Browsers print the markers of lists as little discs, circles and squares, not as text; without
 * them nothing would tell the points of a list from the lines of a paragraph.
 */
import type { TextRun } from '../../shared/domain/document-text.ts';
import type { Box } from './page-drawing.ts';

/** In em of the text beside it: size of a bullet, and the gap between it and its text. */
const [smallest, largest] = [0.14, 0.6];
const [narrowest, widest] = [0.15, 2];
/** Share of the line's height between which the middle of a bullet lies. */
const [highest, lowest] = [0.25, 0.9];

/** Each bullet stands before the run that it belongs to, in that run's type. */
export function withDrawnBullets(
  runs: readonly TextRun[],
  marks: readonly Box[],
): readonly TextRun[] {
  if (marks.length === 0) return runs;
  const bullets = new Map<TextRun, Box>();
  for (const mark of marks) {
    if (marks.some((other) => isInARow(mark, other))) continue;
    const run = textBeside(mark, runs);
    if (run) bullets.set(run, mark);
  }
  return runs.flatMap((run) => {
    const mark = bullets.get(run);
    return mark ? [{ ...run, text: '•', x: mark.x, width: mark.width }, run] : [run];
  });
}

/** Several shapes in a row are a scale, such as those that show how well something is known. */
function isInARow(mark: Box, other: Box): boolean {
  if (mark === other || Math.abs(mark.y - other.y) > 0.5 * mark.height) return false;
  const apart = Math.abs(mark.x - other.x);
  return apart > 0.5 * mark.width && apart < 4 * mark.width;
}

/** The run that begins right of the shape, if nothing stands on the shape or close left of it. */
function textBeside(mark: Box, runs: readonly TextRun[]): TextRun | null {
  const middle = mark.y + mark.height / 2;
  const side = Math.max(mark.width, mark.height);
  let nearest: TextRun | null = null;
  for (const run of runs) {
    const share = (middle - run.y) / run.height;
    if (share < highest || share > lowest) continue;
    const em = run.fontSize;
    if (run.x < mark.x && run.x + run.width > mark.x - em) return null;
    if (side < smallest * em || side > largest * em) continue;
    const gap = run.x - mark.x - mark.width;
    if (gap < narrowest * em || gap > widest * em) continue;
    if (!nearest || run.x < nearest.x) nearest = run;
  }
  return nearest;
}
