/** The orders in which a document may be read: what each takes the gaps between its text for. */
import type { Gutter } from './find-gutter.ts';
import { measureSides, type Side } from './gutter-side.ts';
import { areBesides, type JudgedGutter, judgeGutter } from './judge-gutter.ts';
import type { Row } from './to-rows.ts';

/** @param knownX the middle of the gutter between two columns on the page before. */
export type ReadingOrder = (
  rows: readonly Row[],
  gutter: Gutter,
  knownX: number | null,
) => JudgedGutter;

/** By what stands on both sides: the order that a document is read in first. */
export const plainOrder: ReadingOrder = judgeGutter;

const minRows = 4;

/**
 * Other orders, for documents that the plain one makes little sense of: every gutter that is as tall
 * as half of the text parts it; every gutter does; none does. They ask for no known headings, in the
 * manner of the recursive X-Y cut (G. Nagy, S. Seth, "Hierarchical Representation of Optically
 * Scanned Documents", ICPR 1984).
 */
export const otherOrders: readonly ReadingOrder[] = [
  (rows, gutter) => cut(rows, gutter, 0.5),
  (rows, gutter) => cut(rows, gutter, 0),
  (_, gutter) => ({ meaning: 'rows', gutter }),
];

/** @param share of all rows that a gutter must pass. */
function cut(rows: readonly Row[], gutter: Gutter, share: number): JudgedGutter {
  const inside = rows.slice(gutter.from, gutter.to + 1);
  const [left, right] = measureSides(inside, (gutter.left + gutter.right) / 2);
  const isTall = inside.length >= share * rows.length;
  const isText = (side: Side): boolean => side.texts.length >= minRows;
  const isBesides = areBesides(left, right) || areBesides(right, left);
  const isColumns = isTall && isText(left) && isText(right) && !isBesides;
  return { meaning: isColumns ? 'columns' : 'rows', gutter };
}
