/** Lays out pages by hand, as a reader would give them. */
import type { PageLink, PageText, TextRun } from '../../../src/shared/domain/document-text.ts';

/** A piece of text with its left edge and baseline row; sizes in points. */
interface Piece {
  readonly text: string;
  readonly x?: number;
  /** Right edge; wins over `x`. */
  readonly right?: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

const letterWidth = 0.5;

export function layOut(pieces: readonly Piece[], links: readonly PageLink[] = []): PageText {
  return { page: 1, width: 595, height: 842, runs: pieces.map(toRun), links: [...links] };
}

function toRun({ text, x = 50, right, y, size = 10, isBold = false, isItalic = false }: Piece) {
  const width = text.length * size * letterWidth;
  const left = right === undefined ? x : right - width;
  const fontName = isBold ? 'Test-Bold' : 'Test-Regular';
  const box = { x: left, y, width, height: size };
  return { text, ...box, fontSize: size, fontName, isBold, isItalic } satisfies TextRun;
}

interface TextLine {
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Set at the right edge of the same line. */
  readonly aside?: string;
  readonly indent?: number;
  /** Points of white above it, beside the usual. */
  readonly gap?: number;
}

/** Lines below each other in one column. */
export function column(
  lines: readonly TextLine[],
  { x = 50, right = 545, top = 50 }: { x?: number; right?: number; top?: number } = {},
): readonly Piece[] {
  let y = top;
  return lines.flatMap(({ text, size = 10, isBold = false, aside, indent = 0, gap = 0 }) => {
    y += gap;
    const own: Piece = { text, x: x + indent, y, size, isBold };
    const other: Piece[] = aside === undefined ? [] : [{ text: aside, right, y, size }];
    y += size * 1.3;
    return [own, ...other];
  });
}

export const heading = (text: string): TextLine => ({ text, size: 14, isBold: true, gap: 14 });
