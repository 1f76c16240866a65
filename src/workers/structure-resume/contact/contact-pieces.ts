/** Cuts the lines of the contact zone into small pieces, one fact each. */
import type { Cell, Line } from '../layout/line.ts';

export interface Piece {
  readonly text: string;
  /** Where a link over it leads. */
  readonly url: string | null;
  readonly line: Line;
  /** Left edge of its cell. */
  readonly x: number;
}

/** Icons part as bars do: signs, and glyphs of icon fonts in the private use area. */
const separator = /\s*(?:[|•·●∙⋅♦◆■▪✦]|\p{So}\uFE0F?|\p{Co})+\s*|\s+[–—/]\s+|\s{2,}|\u3000/u;

export function contactPieces(lines: readonly Line[]): readonly Piece[] {
  return lines.flatMap((line) => line.cells.flatMap((cell) => cellPieces(cell, line)));
}

/** Linked text is a piece of its own; the rest is cut at separators. */
function cellPieces(cell: Cell, line: Line): readonly Piece[] {
  return cell.text
    .split(separator)
    .map((part) => part.replace(/^[\s,;:]+|[\s,;]+$/g, ''))
    .filter((part) => part !== '')
    .map((text) => ({ text, url: urlOver(cell, text), line, x: cell.x }));
}

function urlOver(cell: Cell, text: string): string | null {
  const span = cell.spans.find(
    (candidate) =>
      candidate.url !== null && (candidate.text.includes(text) || text.includes(candidate.text)),
  );
  return span?.url ?? null;
}
