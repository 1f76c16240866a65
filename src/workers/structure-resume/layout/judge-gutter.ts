/** Tells what stands on the two sides of a gutter: two columns, labels, or rows that go across. */

import { mostlyDate } from '../dates/mostly-date.ts';
import { isAmbiguousHeading, knownHeading } from '../vocabulary/section-headings.ts';
import type { Gutter } from './find-gutter.ts';
import { joinSpans } from './to-cells.ts';
import type { Row } from './to-rows.ts';

/**
 * - `columns`: read the left side to its end, then the right one.
 * - `labels`: section headings stand in the left margin, their content beside them.
 * - `rows`: both sides belong together line by line (dates, places).
 */
export type GutterMeaning = 'columns' | 'labels' | 'rows';

interface Side {
  /** Rows that have text on this side. */
  readonly texts: readonly string[];
  /** Rows that are clearly section headings. */
  readonly headings: number;
  readonly firstRow: number;
  readonly firstHeading: number;
  /** Rows that may be. */
  readonly labels: number;
  readonly dates: number;
  /** Share of its rows that have text on the other side too. */
  readonly paired: number;
  /** Mean letters a row. */
  readonly length: number;
}

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
  const meaning = meaningOf(rows, gutter);
  if (meaning !== 'rows') return { meaning, gutter };
  const middle = (gutter.left + gutter.right) / 2;
  const [left, right] = sidesOf(rows, gutter);
  const isKnown = knownX !== null && Math.abs(middle - knownX) < sameGutter;
  if (isKnown && left.headings + right.headings >= 1 && !areBesides(right)) {
    return { meaning: 'columns', gutter };
  }
  const cut = cutToPairs(rows, gutter);
  return cut && areColumnsOfText(rows, cut)
    ? { meaning: 'columns', gutter: cut }
    : { meaning: 'rows', gutter };
}

function sidesOf(rows: readonly Row[], gutter: Gutter): readonly [Side, Side] {
  const inside = rows.slice(gutter.from, gutter.to + 1);
  const middle = (gutter.left + gutter.right) / 2;
  return [sideOf(inside, (x) => x < middle), sideOf(inside, (x) => x >= middle)];
}

function meaningOf(rows: readonly Row[], gutter: Gutter): GutterMeaning {
  const [left, right] = sidesOf(rows, gutter);
  if (areLabels(left, right)) return 'labels';
  if (left.headings >= 1 && right.headings >= 1) return 'columns';
  if (areBesides(right) || areBesides(left)) return 'rows';
  const isBalanced =
    left.texts.length >= 0.4 * right.texts.length && left.firstRow <= right.firstHeading;
  if (right.headings >= 2 && right.headings > right.dates && isBalanced) return 'columns';
  return 'rows';
}

/** Columns without headings of their own, such as bullet points in two columns under one position. */
function areColumnsOfText(rows: readonly Row[], gutter: Gutter): boolean {
  const [left, right] = sidesOf(rows, gutter);
  if (areBesides(right) || areBesides(left)) return false;
  const isIndependent = left.paired < 0.6 || right.paired < 0.6;
  const areLong = left.length >= 20 && right.length >= 20;
  const areTall = left.texts.length >= 4 && right.texts.length >= 4;
  return areTall && (isIndependent || areLong);
}

/**
 * From the first to the last row with text on both sides, ending before one with a date on the
 * right: below such rows something new begins that only happens not to cross the gutter.
 */
function cutToPairs(rows: readonly Row[], gutter: Gutter): Gutter | null {
  const middle = (gutter.left + gutter.right) / 2;
  const rightText = (row: Row): string => joinSpans(row.spans.filter((span) => span.x >= middle));
  const isPair = (row: Row): boolean =>
    row.spans.some((span) => span.x < middle) && row.spans.some((span) => span.x >= middle);
  const inside = rows.slice(gutter.from, gutter.to + 1);
  const first = inside.findIndex((row) => isPair(row) && !mostlyDate(rightText(row)));
  if (first < 0) return null;
  const date = inside.findIndex((row, index) => index > first && mostlyDate(rightText(row)));
  const last = inside.slice(0, date < 0 ? inside.length : date).findLastIndex(isPair);
  return { ...gutter, from: gutter.from + first, to: gutter.from + Math.max(first, last) };
}

/** Narrow text on the left, mostly headings, each beside the first row of its content. */
function areLabels(left: Side, right: Side): boolean {
  return (
    left.labels >= 2 &&
    left.headings >= 1 &&
    left.labels >= 0.5 * left.texts.length &&
    left.length <= 25 &&
    right.headings < left.labels &&
    right.texts.length > left.texts.length
  );
}

/** Dates and places that stand beside the rows of the other side. */
function areBesides(side: Side): boolean {
  return side.dates >= 0.35 * side.texts.length && side.paired >= 0.6;
}

function isHeading(text: string): boolean {
  return /^\p{Lu}/u.test(text) && knownHeading(text) !== null && !isAmbiguousHeading(text);
}

function sideOf(rows: readonly Row[], isOn: (x: number) => boolean): Side {
  const halves = rows.map(({ spans }) => {
    const here = spans.filter((span) => isOn(span.x));
    return { text: joinSpans(here), hasOther: here.length < spans.length };
  });
  const texts = halves.filter(({ text }) => text !== '');
  return {
    texts: texts.map(({ text }) => text),
    headings: texts.filter(({ text }) => isHeading(text)).length,
    firstRow: halves.findIndex(({ text }) => text !== ''),
    firstHeading: halves.findIndex(({ text }) => isHeading(text)),
    labels: texts.filter(({ text }) => knownHeading(text) !== null).length,
    dates: texts.filter(({ text }) => mostlyDate(text)).length,
    paired: texts.filter(({ hasOther }) => hasOther).length / Math.max(1, texts.length),
    length: texts.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}
