/** Reads a page's rows in the order of a person: full lines, columns, marginal labels. */
import { chooseGutter } from './choose-gutter.ts';
import type { Gutter } from './find-gutter.ts';
import { isHeading } from './gutter-side.ts';
import type { Line, Span } from './line.ts';
import type { ReadingOrder } from './reading-orders.ts';
import { findTabStops } from './tab-stops.ts';
import { type Column, toLine } from './to-line.ts';
import { type Row, toRows } from './to-rows.ts';
import { isLabel, joinLabels, withLabels } from './with-labels.ts';

/** A part of a page: lines over the full width, or two columns beside each other. */
export type Block =
  | { readonly type: 'full'; readonly lines: readonly Line[] }
  | {
      readonly type: 'columns';
      readonly left: readonly Line[];
      readonly right: readonly Line[];
      /** Middle of the gutter. */
      readonly gutterX: number;
    };

/** Columns inside columns inside columns are no layout but an accident of the text. */
const maxDepth = 3;
/** Share of a column's width: lines that end so near its right edge were broken there. */
const edgeShare = 0.1;

/** @param knownX the middle of the gutter between two columns on the page before. */
export function readPage(
  spans: readonly Span[],
  knownX: number | null,
  order: ReadingOrder,
): readonly Block[] {
  return readBlocks(spans, { depth: 0, knownX, order });
}

interface Place {
  readonly depth: number;
  readonly knownX: number | null;
  readonly order: ReadingOrder;
}

function readBlocks(spans: readonly Span[], place: Place): readonly Block[] {
  const rows = toRows(spans);
  const { depth, knownX, order } = place;
  if (depth >= maxDepth) return [{ type: 'full', lines: toLines(rows) }];
  const chosen = chooseGutter(rows, knownX, order);
  if (!chosen) return [{ type: 'full', lines: toLines(rows) }];
  const { meaning, gutter } = chosen;
  const above = spansOf(rows.slice(0, gutter.from));
  const between = rows.slice(gutter.from, gutter.to + 1);
  const below = spansOf(rows.slice(gutter.to + 1));
  const middle =
    meaning === 'labels' ? readLabels(between, gutter, place) : readColumns(between, gutter, place);
  return [...readBlocksOf(above, place), middle, ...readBlocksOf(below, place)];
}

const readBlocksOf = (spans: readonly Span[], place: Place): readonly Block[] =>
  spans.length === 0 ? [] : readBlocks(spans, place);

const inside = ({ depth, order }: Place): Place => ({ depth: depth + 1, knownX: null, order });

const spansOf = (rows: readonly Row[]): readonly Span[] => rows.flatMap((row) => row.spans);

export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) =>
    block.type === 'full' ? block.lines : [...block.left, ...block.right],
  );
}

function halves(rows: readonly Row[], gutter: Gutter): readonly [readonly Span[], readonly Span[]] {
  const middle = (gutter.left + gutter.right) / 2;
  const spans = spansOf(rows);
  return [spans.filter((span) => span.x < middle), spans.filter((span) => span.x >= middle)];
}

function readColumns(rows: readonly Row[], gutter: Gutter, place: Place): Block {
  const [left, right] = halves(rows, gutter);
  return {
    type: 'columns',
    left: linesOf(readBlocks(left, inside(place))),
    right: linesOf(readBlocks(right, inside(place))),
    gutterX: (gutter.left + gutter.right) / 2,
  };
}

/**
 * Each label becomes a line of its own before the content that begins beside it. What else stands
 * in the margin (the names of fields in a form) stays on the rows that it belongs to.
 */
function readLabels(rows: readonly Row[], gutter: Gutter, place: Place): Block {
  const [left, right] = halves(rows, gutter);
  const margin = toLines(toRows(left));
  if (margin.filter(isLabel).length >= 0.5 * margin.length) {
    const content = linesOf(readBlocks(right, inside(place)));
    return { type: 'full', lines: withLabels(joinLabels(margin), content) };
  }
  const labels = margin.filter(({ text }) => isHeading(text));
  const isTaken = (span: Span): boolean =>
    labels.some(({ cells }) => cells.some(({ spans }) => spans.includes(span)));
  const others = toRows(spansOf(rows).filter((span) => !isTaken(span)));
  return { type: 'full', lines: withLabels(joinLabels(labels), toLines(others)) };
}

function toLines(rows: readonly Row[]): readonly Line[] {
  const column = columnOf(rows);
  return rows.flatMap((row, index) => toLine(row, column, rows[index - 1] ?? null) ?? []);
}

function columnOf(rows: readonly Row[]): Column {
  const spans = spansOf(rows);
  const x = Math.min(...spans.map((span) => span.x));
  const right = Math.max(...spans.map((span) => span.x + span.width));
  const limit = right - edgeShare * (right - x);
  const reaching = rows.filter((row) => row.spans.some((span) => span.x + span.width >= limit));
  return { x, right, isEdgeSure: reaching.length >= 2, tabStops: findTabStops(rows) };
}
