/** Rows of an HTML table. */
import { isElement, type MarkupElement } from '../../markup/markup-element.ts';
import type { FlowBlock, FlowCell } from '../flow-document.ts';

const maxSpan = 100;

/** @param read gives the blocks of a cell; handed in because cells hold tables again. */
export function tableRows(
  table: MarkupElement,
  read: (cell: MarkupElement) => readonly FlowBlock[],
): readonly FlowBlock[] {
  return rowsOf(table).flatMap((row): readonly FlowBlock[] => {
    const cells = row.children.filter(isElement).filter(({ name }) => /^t[dh]$/.test(name));
    const written = cells.map((cell): FlowCell => ({ blocks: read(cell), width: widthOf(cell) }));
    const [only] = written;
    // A table of one column is a frame around its text.
    return only !== undefined && written.length === 1
      ? only.blocks
      : [{ type: 'row', cells: written }];
  });
}

/** Its own rows, also those in groups, none of a table in a cell. */
function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** In columns; real widths are the browser's affair. */
function widthOf({ attributes }: MarkupElement): number {
  const span = Number(attributes.colspan ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), maxSpan) : 1;
}
