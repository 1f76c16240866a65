/** Rows of an ODT table, with the widths that its columns have. */

import { descendantsNamed, isElement, type MarkupElement } from '../../markup/markup-element.ts';
import type { FlowBlock, FlowRow } from '../flow-document.ts';
import type { OdtStyles } from './odt-styles.ts';

/** A repeat count costs nothing to write down; no document has more columns. */
const maxColumns = 100;

/** @param read gives the blocks of a cell; handed in because cells hold tables again. */
export function odtTable(
  table: MarkupElement,
  styles: OdtStyles,
  read: (cell: MarkupElement, styles: OdtStyles) => readonly FlowBlock[],
): readonly FlowRow[] {
  const widths = columnWidths(table, styles);
  return rowsOf(table).map((row) => {
    let column = 0;
    const cells = row.children.filter(isElement).flatMap((cell) => {
      const repeats = countOf(cell.attributes['table:number-columns-repeated']);
      if (cell.name !== 'table:table-cell') {
        // Covered by the cell before it, which has counted its width.
        return [];
      }
      const span = countOf(cell.attributes['table:number-columns-spanned']) * repeats;
      const width = sum(widths.slice(column, column + span)) || span;
      column += span;
      return [{ blocks: read(cell, styles), width }];
    });
    return { type: 'row', cells };
  });
}

/** Rows of the table itself, also those in header and row groups, none of a table in a cell. */
function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return child.name.startsWith('table:table-') ? rowsOf(child) : [];
  });
}

function columnWidths(table: MarkupElement, styles: OdtStyles): readonly number[] {
  return descendantsNamed({ ...table, children: withoutRows(table) }, 'table:table-column')
    .flatMap(({ attributes }) => {
      const width = styles.columnWidth(attributes['table:style-name']) ?? 0;
      const repeats = countOf(attributes['table:number-columns-repeated']);
      return Array.from({ length: repeats }, () => width);
    })
    .slice(0, maxColumns);
}

const withoutRows = ({ children }: MarkupElement): readonly MarkupElement[] =>
  children.filter(isElement).filter(({ name }) => name.startsWith('table:table-column'));

function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), maxColumns) : 1;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
