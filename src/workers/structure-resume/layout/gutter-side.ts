/** What stands on one side of a gutter, measured for judging what the gutter parts. */
import { mostlyDate } from '../dates/mostly-date.ts';
import { isAmbiguousHeading, knownHeading } from '../vocabulary/section-headings.ts';
import type { Span } from './line.ts';
import { joinSpans } from './to-cells.ts';
import type { Row } from './to-rows.ts';

/** The part of a row on one side. */
export interface Half {
  /** Empty where the row has nothing on this side. */
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  readonly size: number;
  /** Size, weight and slope of its main type; equal for equal looks. */
  readonly style: string;
  readonly isBullet: boolean;
  /** A date stands in it, alone or in a cell of its own. */
  readonly hasDate: boolean;
  /** The row has text on the other side as well, on the same baseline. */
  readonly isPaired: boolean;
}

export interface Side {
  /** One for each row of the gutter. */
  readonly halves: readonly Half[];
  /** Those with text. */
  readonly texts: readonly Half[];
  /** How many are clearly section headings. */
  readonly headings: number;
  /** How many may be. */
  readonly labels: number;
  readonly dates: number;
  readonly firstRow: number;
  readonly firstHeading: number;
  /** Share of its rows that have text on the other side too. */
  readonly paired: number;
  /** Mean letters a row. */
  readonly length: number;
}

export function measureSides(
  rows: readonly Row[],
  middle: number,
): readonly [left: Side, right: Side] {
  const parts = rows.map(({ spans }) => {
    const left = spans.filter((span) => span.x < middle);
    const right = spans.filter((span) => span.x >= middle);
    const isPaired = left.length > 0 && right.length > 0 && isOneLine(left, right);
    return [toHalf(left, isPaired), toHalf(right, isPaired)] as const;
  });
  return [toSide(parts.map(([left]) => left)), toSide(parts.map(([, right]) => right))];
}

export function isHeading(text: string): boolean {
  return /^\p{Lu}/u.test(text) && knownHeading(text) !== null && !isAmbiguousHeading(text);
}

const emptyHalf: Half = {
  text: '',
  x: 0,
  right: 0,
  y: 0,
  bottom: 0,
  size: 0,
  style: '',
  isBullet: false,
  hasDate: false,
  isPaired: false,
};

/** In em: how far the baselines of one line may seem apart (OCR, raised dates). */
const sameBaseline = 0.3;

function isOneLine(left: readonly Span[], right: readonly Span[]): boolean {
  const [a, b] = [longest(left), longest(right)];
  const apart = Math.abs(a.y + a.height - 0.2 * a.size - (b.y + b.height - 0.2 * b.size));
  return apart < sameBaseline * Math.max(a.size, b.size);
}

function longest(spans: readonly Span[]): Span {
  return spans.reduce((best, span) => (span.text.length > best.text.length ? span : best));
}

const bullet = /^(?:[•●○◦▪■□▫‣⁃∙·►▶▸➢➤❖✓✔✦★⦿⚫◆◇♦✶»›]|[-–—*](?=\s|$))/u;

function toHalf(spans: readonly Span[], isPaired: boolean): Half {
  if (spans.length === 0) return emptyHalf;
  const { size, isBold, isItalic } = longest(spans);
  const text = joinSpans(spans);
  return {
    text,
    x: Math.min(...spans.map((span) => span.x)),
    right: Math.max(...spans.map((span) => span.x + span.width)),
    y: Math.min(...spans.map((span) => span.y)),
    bottom: Math.max(...spans.map((span) => span.y + span.height)),
    size,
    style: `${Math.round(size)} ${isBold} ${isItalic}`,
    isBullet: bullet.test(text),
    hasDate: mostlyDate(text) || spans.some((span) => mostlyDate(span.text)),
    isPaired,
  };
}

function toSide(halves: readonly Half[]): Side {
  const texts = halves.filter(({ text }) => text !== '');
  const count = (holds: (half: Half) => boolean): number => texts.filter(holds).length;
  return {
    halves,
    texts,
    headings: count(({ text }) => isHeading(text)),
    labels: count(({ text }) => knownHeading(text) !== null),
    dates: count(({ hasDate }) => hasDate),
    firstRow: halves.findIndex(({ text }) => text !== ''),
    firstHeading: halves.findIndex(({ text }) => isHeading(text)),
    paired: count(({ isPaired }) => isPaired) / Math.max(1, texts.length),
    length: texts.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}
