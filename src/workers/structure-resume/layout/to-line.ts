/** Makes a line of a row's spans. */
import { mostlyDate } from '../dates/mostly-date.ts';
import type { Cell, Line, Span } from './line.ts';
import type { TabStops } from './tab-stops.ts';
import { toCells } from './to-cells.ts';
import type { Row } from './to-rows.ts';

export interface Column {
  readonly x: number;
  readonly right: number;
  /** See `Line`. */
  readonly isEdgeSure: boolean;
  readonly tabStops: TabStops;
}

const bullet = /^(?:[•●○◦▪■□▫‣⁃∙·►▶▸➢➤❖✓✔✦★⦿⚫◆◇♦✶»›]|[-–—*o+](?=\s))\s*/u;
const loneBullet = /^[•●○◦▪■□▫‣⁃∙·►▶▸➢➤❖✓✔✦★⦿⚫◆◇♦✶»›*–—o-]$/u;

/** @param above the row above in the same column. */
export function toLine(row: Row, column: Column, above: Row | null): Line | null {
  const { cells, isBullet } = withoutBullet(toCells(row.spans, column.tabStops));
  const spans = cells.flatMap((cell) => cell.spans);
  if (spans.length === 0) return null;
  const main = mainSpan(spans);
  const text = cells.map((cell) => cell.text).join(' ');
  return {
    cells,
    text,
    page: main.page,
    x: Math.min(...cells.map((cell) => cell.x)),
    right: Math.max(...cells.map((cell) => cell.right)),
    y: row.y,
    bottom: row.bottom,
    size: main.size,
    font: main.font,
    isBold: main.isBold,
    isItalic: main.isItalic,
    isCaps: /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text),
    isBullet,
    gapAbove: above ? row.y - above.bottom : null,
    columnX: column.x,
    columnRight: column.right,
    isEdgeSure: column.isEdgeSure,
    isLabel: false,
  };
}

/** The span in the type that sets most letters; dates beside a title do not count. */
function mainSpan(all: readonly Span[]): Span {
  const texts = all.filter((span) => !mostlyDate(span.text));
  const spans = texts.length > 0 ? texts : all;
  const letters = new Map<string, number>();
  const keyOf = (span: Span): string => `${span.size.toFixed(1)} ${span.isBold} ${span.isItalic}`;
  for (const span of spans) {
    letters.set(keyOf(span), (letters.get(keyOf(span)) ?? 0) + span.text.length);
  }
  return spans.reduce((best, span) =>
    (letters.get(keyOf(span)) ?? 0) > (letters.get(keyOf(best)) ?? 0) ? span : best,
  );
}

function withoutBullet(cells: readonly Cell[]): {
  readonly cells: readonly Cell[];
  readonly isBullet: boolean;
} {
  const [first, ...rest] = cells;
  const [firstSpan, ...otherSpans] = first?.spans ?? [];
  if (!first || !firstSpan) return { cells, isBullet: false };
  if (loneBullet.test(firstSpan.text)) {
    if (otherSpans.length === 0) return { cells: rest, isBullet: true };
    const text = first.text.slice(firstSpan.text.length).trimStart();
    const x = otherSpans[0]?.x ?? first.x;
    return { cells: [{ ...first, spans: otherSpans, text, x }, ...rest], isBullet: true };
  }
  if (!bullet.test(first.text)) return { cells, isBullet: false };
  const text = first.text.replace(bullet, '');
  const spans = [{ ...firstSpan, text: firstSpan.text.replace(bullet, '') }, ...otherSpans];
  return { cells: [{ ...first, text, spans }, ...rest], isBullet: true };
}
