/** Reads lines whose cells stand in a grid column by column. */
import type { Cell, Line } from './line.ts';
import type { Column } from './to-line.ts';

type Edges = Pick<Column, 'x' | 'right'>;

/** In points: columns that come nearer than this are none. */
const minGutter = 2;

/** The lines of the grid's columns, one column after the other; the lines as they are if no grid. */
export function ungrid(lines: readonly Line[]): readonly Line[] {
  const columns = findColumns(lines);
  if (columns.length < 2) return lines;
  return columns.flatMap((column) => columnLines(lines, column));
}

/** The spans on the x axis that the cells cover, apart from each other. */
function findColumns(lines: readonly Line[]): readonly Edges[] {
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.x - b.x);
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of cells) {
    const last = columns.at(-1);
    if (last && x < last.right + minGutter) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

function columnLines(lines: readonly Line[], column: Edges): readonly Line[] {
  const own: Line[] = [];
  for (const line of lines) {
    const cells = line.cells.filter(({ x }) => x >= column.x - 1 && x <= column.right);
    const [first] = cells;
    if (!first) continue;
    const above = own.at(-1);
    const isNewPage = above?.page !== line.page;
    const gapAbove = above && !isNewPage ? line.y - above.bottom : null;
    own.push({
      ...lineOf(line, cells, first),
      gapAbove,
      columnX: column.x,
      columnRight: column.right,
    });
  }
  return own;
}

function lineOf(line: Line, cells: readonly Cell[], first: Cell): Line {
  const span = first.spans[0];
  const text = cells.map((cell) => cell.text).join(' ');
  return {
    ...line,
    cells,
    text,
    x: first.x,
    right: Math.max(...cells.map(({ right }) => right)),
    size: span?.size ?? line.size,
    font: span?.font ?? line.font,
    isBold: span?.isBold ?? line.isBold,
    isItalic: span?.isItalic ?? line.isItalic,
    isCaps: /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text),
    isEdgeSure: false,
  };
}
