/** Chooses the gutter that a part of a page is read by. */
import { mostlyDate } from '../dates/mostly-date.ts';
import { findGutters, type Gutter } from './find-gutter.ts';
import type { JudgedGutter } from './judge-gutter.ts';
import type { Span } from './line.ts';
import type { ReadingOrder } from './reading-orders.ts';
import type { Row } from './to-rows.ts';

/** The tallest ones are tried. */
const maxTried = 12;
/** Share of the rows that two gutters of one layout have in common. */
const sameRows = 0.7;
const minDates = 3;

/**
 * The best gutter that parts the text; null where all goes across.
 *
 * @param knownX the middle of the gutter between two columns on the page before.
 */
export function chooseGutter(
  rows: readonly Row[],
  knownX: number | null,
  judge: ReadingOrder,
): JudgedGutter | null {
  let best: JudgedGutter | null = null;
  for (const candidate of findGutters(rows, knownX).slice(0, maxTried)) {
    if (best && !isRival(best.gutter, candidate)) continue;
    const judged = judge(rows, candidate, knownX);
    if (judged.meaning === 'rows') continue;
    if (!best) best = judged;
    else if (judged.meaning === 'columns') best = keepDates(rows, best, judged);
    if (best.meaning === 'labels') break;
  }
  return best;
}

/** It stands beside the chosen one, on mostly the same rows. */
function isRival(chosen: Gutter, other: Gutter): boolean {
  const shared = Math.min(chosen.to, other.to) - Math.max(chosen.from, other.from) + 1;
  const isBeside = other.left >= chosen.right || other.right <= chosen.left;
  return isBeside && shared >= sameRows * (chosen.to - chosen.from + 1);
}

/**
 * A column of dates between two gutters belongs to the side whose lines it stands level with, so
 * that the gutter on its other side is the one between columns.
 */
function keepDates(rows: readonly Row[], chosen: JudgedGutter, other: JudgedGutter): JudgedGutter {
  const [first, second] =
    middleOf(chosen.gutter) < middleOf(other.gutter) ? [chosen, other] : [other, chosen];
  const [from, to] = [middleOf(first.gutter), middleOf(second.gutter)];
  let [texts, dates, withLeft, withRight] = [0, 0, 0, 0];
  for (const { spans } of rows.slice(chosen.gutter.from, chosen.gutter.to + 1)) {
    const between = spans.filter(({ x }) => x >= from && x < to);
    const [span] = between;
    if (!span) continue;
    texts += 1;
    if (!between.every(({ text }) => mostlyDate(text))) continue;
    dates += 1;
    if (spans.some((side) => side.x < from && isLevel(side, span))) withLeft += 1;
    if (spans.some((side) => side.x >= to && isLevel(side, span))) withRight += 1;
  }
  if (dates < minDates || dates < 0.5 * texts || withLeft === withRight) return chosen;
  return withLeft > withRight ? second : first;
}

const middleOf = ({ left, right }: Gutter): number => (left + right) / 2;

/** On one baseline. */
function isLevel(a: Span, b: Span): boolean {
  return Math.abs(a.y + 0.8 * a.height - b.y - 0.8 * b.height) < 0.2 * a.size;
}
