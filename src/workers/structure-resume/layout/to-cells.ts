/** Joins the spans of a row into cells and reads their text. */
import type { Cell, Span } from './line.ts';
import { hasTabStop, type TabStops } from './tab-stops.ts';

/** In em: a wider gap is layout, not a word space. */
const cellGap = 1.15;
/** In em: so wide a gap is layout where text begins at a tab stop behind it. */
const tabGap = 0.4;
/** In em: a smaller gap is none. */
const wordGap = 0.1;

/** @param tabStops where text of this column begins again and again. */
export function toCells(spans: readonly Span[], tabStops: TabStops): readonly Cell[] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const limit = hasTabStop(tabStops, span.x) ? tabGap : cellGap;
    const isNear = previous && span.x - endOf(previous) < limit * emOf(previous, span);
    if (group && isNear && !isParted(previous, span)) {
      group.push(span);
    } else groups.push([span]);
  }
  return groups.map(toCell);
}

export function toCell(spans: readonly Span[]): Cell {
  return {
    spans,
    text: joinSpans(spans),
    x: Math.min(...spans.map((span) => span.x)),
    right: Math.max(...spans.map(endOf)),
  };
}

/** The text of spans that follow each other, with spaces where there are gaps. */
export function joinSpans(spans: readonly Span[]): string {
  let text = '';
  for (const [index, span] of spans.entries()) {
    const previous = spans[index - 1];
    if (previous && span.x - endOf(previous) > wordGap * emOf(previous, span)) text += ' ';
    text += span.text;
  }
  return text;
}

/** Each stands in a tag or cell of its own. */
const isParted = (a: Span, b: Span): boolean =>
  a.frame !== null && b.frame !== null && a.frame !== b.frame;

const endOf = (span: Span): number => span.x + span.width;

const emOf = (a: Span, b: Span): number => Math.min(a.size, b.size);
