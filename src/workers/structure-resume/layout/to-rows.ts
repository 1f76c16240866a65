/** Groups spans that stand on one height. */
import type { Span } from './line.ts';

export interface Row {
  readonly spans: readonly Span[];
  readonly y: number;
  readonly bottom: number;
}

interface OpenRow {
  readonly spans: Span[];
  y: number;
  bottom: number;
}

/** Share of the lower box that two spans of one row overlap by. */
const sharedHeight = 0.5;

/** Rows from top to bottom, their spans from left to right. */
export function toRows(spans: readonly Span[]): readonly Row[] {
  const sorted = [...spans].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2) || a.x - b.x);
  const rows: OpenRow[] = [];
  for (const span of sorted) {
    const row = rows.slice(-4).findLast((candidate) => isOnRow(span, candidate));
    if (!row) {
      rows.push({ spans: [span], y: span.y, bottom: span.y + span.height });
      continue;
    }
    row.spans.push(span);
    // The row keeps the box of its tallest span: small raised signs must not stretch it.
    const tallest = row.bottom - row.y;
    if (span.height > tallest) Object.assign(row, { y: span.y, bottom: span.y + span.height });
  }
  for (const row of rows) row.spans.sort((a, b) => a.x - b.x);
  return rows.sort((a, b) => a.y + a.bottom - (b.y + b.bottom));
}

function isOnRow(span: Span, row: OpenRow): boolean {
  const overlap = Math.min(span.y + span.height, row.bottom) - Math.max(span.y, row.y);
  const lower = Math.min(span.height, row.bottom - row.y);
  if (overlap < sharedHeight * lower) return false;
  // Text does not overprint itself: two lines beside one tall word are two rows.
  return !row.spans.some((other) => {
    const width = Math.min(span.x + span.width, other.x + other.width) - Math.max(span.x, other.x);
    const isUnder = Math.abs(middleOf(span) - middleOf(other)) > 0.3 * lower;
    return isUnder && width > 0.3 * Math.min(span.width, other.width);
  });
}

const middleOf = (span: Span): number => span.y + span.height / 2;
