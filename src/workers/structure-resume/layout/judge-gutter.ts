/** Tells what stands on the two sides of a gutter: two columns, labels, or rows that go across. */
import { mostlyDate } from '../dates/mostly-date.ts';
import { areCards } from './are-cards.ts';
import type { Gutter } from './find-gutter.ts';
import { measureSides, type Side } from './gutter-side.ts';
import { joinSpans } from './to-cells.ts';
import type { Row } from './to-rows.ts';

/**
 * - `columns`: read the left side to its end, then the right one.
 * - `labels`: section headings stand in the left margin, their content beside them.
 * - `rows`: both sides belong together line by line (dates, places).
 */
export type GutterMeaning = 'columns' | 'labels' | 'rows';

export interface JudgedGutter {
  readonly meaning: GutterMeaning;
  /** The gutter, cut to the rows that it holds for. */
  readonly gutter: Gutter;
}

/** In points: how far the gutters of one layout may differ between two pages. */
const sameGutter = 12;

/** @param knownX the middle of the gutter between two columns on the page before. */
export function judgeGutter(
  rows: readonly Row[],
  gutter: Gutter,
  knownX: number | null,
): JudgedGutter {
  const [left, right] = sidesOf(rows, gutter);
  const meaning = meaningOf(left, right);
  if (meaning !== 'rows') return { meaning, gutter };
  const isKnown = knownX !== null && Math.abs(middleOf(gutter) - knownX) < sameGutter;
  if (isKnown && left.headings + right.headings >= 1 && !areBesides(right, left)) {
    return { meaning: 'columns', gutter };
  }
  const cut = cutToPairs(rows, gutter);
  if (cut && areColumnsOfText(rows, cut)) return { meaning: 'columns', gutter: cut };
  const cards = cutToCards(rows, gutter);
  return cards ? { meaning: 'columns', gutter: cards } : { meaning: 'rows', gutter };
}

const middleOf = ({ left, right }: Gutter): number => (left + right) / 2;

function sidesOf(rows: readonly Row[], gutter: Gutter): readonly [Side, Side] {
  return measureSides(rows.slice(gutter.from, gutter.to + 1), middleOf(gutter));
}

function meaningOf(left: Side, right: Side): GutterMeaning {
  if (areLabels(left, right)) return 'labels';
  if (left.headings >= 1 && right.headings >= 1) return 'columns';
  if (areBesides(right, left) || areBesides(left, right)) return 'rows';
  const isBalanced =
    left.texts.length >= 0.4 * right.texts.length && left.firstRow <= right.firstHeading;
  if (right.headings >= 2 && right.headings > right.dates && isBalanced) return 'columns';
  return 'rows';
}

/** Columns without headings of their own, such as bullet points in two columns under one position. */
function areColumnsOfText(rows: readonly Row[], gutter: Gutter): boolean {
  const [left, right] = sidesOf(rows, gutter);
  if (areBesides(right, left) || areBesides(left, right)) return false;
  const isIndependent = left.paired < 0.6 || right.paired < 0.6;
  const areFull = isFull(left) && isFull(right);
  const areTall = left.texts.length >= 4 && right.texts.length >= 4;
  return areTall && (isIndependent || areFull);
}

/** Lines of running text, which end where the column does; the cells of a table rarely do. */
function isFull({ texts, length }: Side): boolean {
  const edge = Math.max(...texts.map(({ right }) => right));
  const start = Math.min(...texts.map(({ x }) => x));
  const reaching = texts.filter(({ right }) => right - start > 0.75 * (edge - start));
  return length >= 20 && reaching.length >= 0.5 * texts.length;
}

/**
 * From the first to the last row with text on both sides, ending before one with a date on the
 * right: below such rows something new begins that only happens not to cross the gutter.
 */
function cutToPairs(rows: readonly Row[], gutter: Gutter): Gutter | null {
  const middle = middleOf(gutter);
  const rightText = (row: Row): string => joinSpans(row.spans.filter((span) => span.x >= middle));
  const inside = rows.slice(gutter.from, gutter.to + 1);
  const first = inside.findIndex((row) => isPair(row, middle) && !mostlyDate(rightText(row)));
  if (first < 0) return null;
  const date = inside.findIndex((row, index) => index > first && mostlyDate(rightText(row)));
  const last = inside
    .slice(0, date < 0 ? inside.length : date)
    .findLastIndex((row) => isPair(row, middle));
  return { ...gutter, from: gutter.from + first, to: gutter.from + Math.max(first, last) };
}

const isPair = (row: Row, middle: number): boolean =>
  row.spans.some((span) => span.x < middle) && row.spans.some((span) => span.x >= middle);

/** The first stretch of rows on which cards stand side by side; null where there is none. */
function cutToCards(rows: readonly Row[], gutter: Gutter): Gutter | null {
  const middle = middleOf(gutter);
  for (let from = gutter.from; from <= gutter.to; from += 1) {
    const first = rows[from];
    if (!first || !isPair(first, middle)) continue;
    const to = lastBeside(rows, { ...gutter, from });
    const cut = { ...gutter, from, to };
    const [left, right] = sidesOf(rows, cut);
    if (to > from && areCards(left, right)) return cut;
    from = to;
  }
  return null;
}

/** In em: more white between two rows ends a stretch of cards, unless both sides go on. */
const widestGap = 3;

/** The last row that still stands beside something: single rows are followed while they are near. */
function lastBeside(rows: readonly Row[], { from, to, left, right }: Gutter): number {
  const middle = (left + right) / 2;
  let last = from;
  for (let index = from + 1; index <= to; index += 1) {
    const [row, above] = [rows[index], rows[index - 1]];
    if (!row || !above) break;
    const size = Math.max(...row.spans.map((span) => span.size));
    const gap = row.y - above.bottom;
    if (isPair(row, middle)) {
      if (gap > 2 * widestGap * size) break;
      last = index;
    } else if (gap > widestGap * size) break;
    else if (row.spans.every((span) => span.x < middle) && isSetOff(row, above)) break;
    else if (row.spans.every((span) => span.x >= middle)) last = index;
  }
  return last;
}

/** Larger than the row above it, as a heading is. */
function isSetOff(row: Row, above: Row): boolean {
  const sizeOf = ({ spans }: Row): number => Math.max(...spans.map((span) => span.size));
  return sizeOf(row) > 1.1 * sizeOf(above);
}

/** Narrow text on the left, mostly headings, each beside the first row of its content. */
function areLabels(left: Side, right: Side): boolean {
  const isForm =
    isRightAligned(left) && left.headings >= 2 && left.dates === 0 && left.length <= 45;
  if (isForm && right.headings < left.headings) return true;
  return (
    left.labels >= 2 &&
    left.headings >= 1 &&
    left.labels >= 0.5 * left.texts.length &&
    left.length <= 25 &&
    right.headings < left.labels &&
    right.texts.length > left.texts.length
  );
}

/** Dates and places that stand beside the rows of the other side, which is none of them. */
export function areBesides(side: Side, other: Side): boolean {
  const isDated = side.dates >= 0.35 * side.texts.length && side.dates > other.dates;
  return isDated && side.paired >= 0.6;
}

/** Most lines end at one edge and begin anywhere. */
function isRightAligned({ texts }: Side): boolean {
  const edge = Math.max(...texts.map(({ right }) => right));
  const ending = texts.filter(({ right }) => edge - right < 3);
  const starts = new Set(ending.map(({ x }) => Math.round(x / 3)));
  return ending.length >= 0.7 * texts.length && starts.size >= 0.5 * ending.length;
}
