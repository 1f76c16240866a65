/** Turns the body of a DOCX, or one of its headers or footers, into blocks. */
import {
  childNamed,
  childrenNamed,
  isElement,
  type MarkupElement,
} from '../../markup/markup-element.ts';
import type { FlowBlock, FlowCell, FlowRow } from '../flow-document.ts';
import { docxParagraph } from './docx-paragraph.ts';
import type { DocxPart } from './docx-part.ts';

const skipped = /^(?:w:sectPr|w:sdtPr|w:tblPr|w:tblGrid|w:tcPr|w:del|w:moveFrom)$/;
const maxColumns = 100;

export function docxBlocks(parent: MarkupElement, part: DocxPart): readonly FlowBlock[] {
  return parent.children.filter(isElement).flatMap((element): readonly FlowBlock[] => {
    if (skipped.test(element.name)) return [];
    if (element.name === 'w:tbl') return rowsOf(element).map((row) => toRow(row, part));
    if (element.name !== 'w:p') return docxBlocks(element, part);
    const { paragraph, boxes } = docxParagraph(element, part);
    return [paragraph, ...boxes.flatMap((box) => docxBlocks(box, part))];
  });
}

/** Also those that a content control wraps. */
function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function toRow(row: MarkupElement, part: DocxPart): FlowRow {
  const cells = row.children.filter(isElement).flatMap((child): readonly MarkupElement[] => {
    if (child.name === 'w:tc') return [child];
    return child.name === 'w:sdt' ? childrenNamed(childNamed(child, 'w:sdtContent'), 'w:tc') : [];
  });
  const written = cells.map((cell) => ({ ...widthsOf(cell), blocks: docxBlocks(cell, part) }));
  // Widths in one unit, or none: one cell may say it in percent, or not at all.
  const areKnown = written.every(({ width }) => width > 0);
  return {
    type: 'row',
    cells: written.map(({ blocks, width, span }): FlowCell => {
      return { blocks, width: areKnown ? width : span };
    }),
  };
}

function widthsOf(cell: MarkupElement): { readonly width: number; readonly span: number } {
  const properties = childNamed(cell, 'w:tcPr');
  const given = childNamed(properties, 'w:tcW')?.attributes;
  const span = Number(childNamed(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1;
  const width = given?.['w:type'] === 'dxa' ? Number(given['w:w']) || 0 : 0;
  return { width, span: Math.min(Math.max(span, 1), maxColumns) };
}
