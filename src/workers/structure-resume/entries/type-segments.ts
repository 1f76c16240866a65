/** Parts a cell where its type changes: a name in bold, then the place in plain letters. */
import type { Cell, Span } from '../layout/line.ts';
import { joinSpans } from '../layout/to-cells.ts';

export interface TypeSegment {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Neighbours in one type belong together, and what ends in "in" or "of" goes on in any type. */
export function typeSegments(cell: Cell): readonly TypeSegment[] {
  const groups: Span[][] = [];
  for (const span of cell.spans) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isSameType(last, span)) group.push(span);
    else groups.push([span]);
  }
  return joinConnected(
    groups.map((spans) => ({
      text: joinSpans(spans),
      isBold: spans[0]?.isBold ?? false,
      isItalic: spans[0]?.isItalic ?? false,
    })),
  );
}

function isSameType(a: Span, b: Span): boolean {
  // Capitals with small capitals are one word in two sizes.
  return (
    a.isBold === b.isBold && a.isItalic === b.isItalic && (a.url !== null) === (b.url !== null)
  );
}

/** "Bachelor in" and "Physics" in another type are one thing. */
function joinConnected(segments: readonly TypeSegment[]): readonly TypeSegment[] {
  const joined: TypeSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const isOpen = last && /\s(?:in|of|en|de|em|der|für)$/iu.test(last.text);
    if (last && isOpen)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${segment.text}` };
    else joined.push(segment);
  }
  return joined;
}
