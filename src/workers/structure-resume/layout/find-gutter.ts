/**
 * Finds the white gap between two columns.
 *
 * After the idea of whitespace covers (T. M. Breuel, "Two Geometric Algorithms for Layout
 * Analysis", DAS 2002): columns are told by tall empty rectangles, not by the text. Candidates come
 * from aligned edges and gaps; what counts is the longest stretch of rows that none crosses.
 */
import type { Row } from './to-rows.ts';

export interface Gutter {
  /** First and last row (inclusive) of the stretch. */
  readonly from: number;
  readonly to: number;
  /** The empty band, in points. */
  readonly left: number;
  readonly right: number;
  /** Rows that have text on the side that has fewer. */
  readonly rows: number;
}

const minWidth = 8;
const minRowsASide = 3;
/** At most this many candidates are tried, those with most support first. */
const maxCandidates = 60;

/**
 * Possible gutters, the best first.
 *
 * @param knownX the middle of the gutter on the page before; one row a side is enough there.
 */
export function findGutters(rows: readonly Row[], knownX: number | null): readonly Gutter[] {
  const known = knownX === null ? [] : stretches(rows, knownX, 1);
  const found = [...known, ...candidates(rows).flatMap((x) => stretches(rows, x, minRowsASide))];
  const seen = new Set<string>();
  return found
    .filter(({ from, to, left }) => {
      const key = `${from} ${to} ${Math.round(left)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((gutter) => ({ gutter, score: scoreOf(rows, gutter) }))
    .sort((a, b) => b.score - a.score)
    .map(({ gutter }) => gutter);
}

/** Taller is better; wide gutters a little more so. */
function scoreOf(rows: readonly Row[], { from, to, left, right }: Gutter): number {
  const height = (rows[to]?.bottom ?? 0) - (rows[from]?.y ?? 0);
  return height * (1 + Math.min(right - left, 60) / 120);
}

/** Places just left of where several spans start, and in the middle of wide gaps. */
function candidates(rows: readonly Row[]): readonly number[] {
  const support = new Map<number, number>();
  const add = (x: number): void => {
    const key = Math.round(x / 3) * 3;
    support.set(key, (support.get(key) ?? 0) + 1);
  };
  for (const { spans } of rows) {
    let end = -Infinity;
    for (const span of spans) {
      if (span.x - end > minWidth) {
        add(span.x - 3);
        if (end > -Infinity) add((end + span.x) / 2);
      }
      end = Math.max(end, span.x + span.width);
    }
  }
  return [...support]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxCandidates)
    .map(([x]) => x);
}

/** The stretches of rows that nothing crosses at `x`, with enough text on both sides. */
function stretches(rows: readonly Row[], x: number, minRows: number): readonly Gutter[] {
  const found: Gutter[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    if (row && !row.spans.some((span) => span.x < x && span.x + span.width > x)) continue;
    const gutter = index - from >= minRows ? measure(rows, { from, to: index - 1 }, x) : null;
    if (gutter && gutter.rows >= minRows) found.push(gutter);
    from = index + 1;
  }
  return found;
}

function measure(
  rows: readonly Row[],
  { from, to }: Pick<Gutter, 'from' | 'to'>,
  x: number,
): Gutter | null {
  let [left, right] = [-Infinity, Infinity];
  let [leftRows, rightRows] = [0, 0];
  for (let index = from; index <= to; index += 1) {
    const spans = rows[index]?.spans ?? [];
    const ends = spans.filter((span) => span.x < x).map((span) => span.x + span.width);
    const starts = spans.filter((span) => span.x >= x).map((span) => span.x);
    if (ends.length > 0) leftRows += 1;
    if (starts.length > 0) rightRows += 1;
    left = Math.max(left, ...ends);
    right = Math.min(right, ...starts);
  }
  if (leftRows === 0 || rightRows === 0 || right - left < minWidth) return null;
  return { from, to, left, right, rows: Math.min(leftRows, rightRows) };
}
