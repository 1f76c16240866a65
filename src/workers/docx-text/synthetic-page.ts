/** Lays the paragraphs and tables of a DOCX out on one tall page, as if it had been printed. */
import type { PageLink, PageText, TextRun } from '../../shared/domain/document-text.ts';
import type { DocxElement } from './docx-element.ts';
import { type Piece, paragraphPieces } from './paragraph-pieces.ts';
import { paragraphStyle } from './paragraph-style.ts';

/** A4, in points; the height grows with the content. */
const pageWidth = 595;
const pageHeight = 842;
const margin = 50;
const lineHeight = 1.3;
const paragraphGap = 0.6;
const indentStep = 15;
/** Mean width of a letter, in em; only the order and the gaps of what is laid out matter. */
const letterWidth = 0.5;
const tabGap = 3;
const cellGap = 24;

/** Where the next thing goes: the left edge and the width of the column, and the top. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

interface Layout {
  readonly runs: TextRun[];
  readonly links: PageLink[];
}

export function toSyntheticPage(document: DocxElement): PageText {
  const layout: Layout = { runs: [], links: [] };
  const place = { x: margin, width: pageWidth - 2 * margin, y: margin };
  const bottom = layBlocks(layout, document.children ?? [], place);
  return {
    page: 1,
    width: pageWidth,
    height: Math.max(pageHeight, Math.ceil(bottom + margin)),
    ...layout,
  };
}

/** Lays blocks one under another and returns the bottom of the last. */
function layBlocks(layout: Layout, blocks: readonly DocxElement[], place: Place): number {
  return blocks.reduce((y, block) => layBlock(layout, block, { ...place, y }), place.y);
}

function layBlock(layout: Layout, block: DocxElement, place: Place): number {
  if (block.type === 'paragraph') return layParagraph(layout, block, place);
  if (block.type === 'tableRow') return layRow(layout, block, place);
  return layBlocks(layout, block.children ?? [], place);
}

/** Cells stand side by side in columns of one width; mammoth does not tell the real ones. */
function layRow(layout: Layout, row: DocxElement, place: Place): number {
  const cells = row.children ?? [];
  const width = (place.width - cellGap * (cells.length - 1)) / Math.max(1, cells.length);
  if (width < cellGap) return layBlocks(layout, cells, place);
  const bottoms = cells.map((cell, index) => {
    const x = place.x + index * (width + cellGap);
    return layBlocks(layout, cell.children ?? [], { x, width, y: place.y });
  });
  return Math.max(place.y, ...bottoms);
}

function layParagraph(layout: Layout, paragraph: DocxElement, place: Place): number {
  const style = paragraphStyle(paragraph);
  const indent = style.isBullet ? Math.min(indentStep * (style.level + 1), place.width / 2) : 0;
  const inner = { x: place.x + indent, width: place.width - indent };
  let y = place.y;
  for (const [index, line] of paragraphPieces(paragraph, style).entries()) {
    const isBulletLine = style.isBullet && index === 0;
    layLine(layout, isBulletLine ? withBullet(line) : line, { ...inner, y });
    y += sizeOf(line) * lineHeight;
  }
  return y === place.y ? y : y + style.fontSize * paragraphGap;
}

const sizeOf = (line: readonly Piece[]): number => Math.max(...line.map((piece) => piece.fontSize));

function withBullet(line: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = line;
  return first ? [{ ...first, text: `• ${first.text.trimStart()}` }, ...rest] : line;
}

/** Sets a paragraph's line on one line however long it is, squeezed to the width of its place. */
function layLine(layout: Layout, line: readonly Piece[], place: Place): void {
  const size = sizeOf(line);
  const widths = line.map((piece) => piece.text.length * piece.fontSize * letterWidth);
  const gaps = line.map((piece) => (piece.isAfterTab ? tabGap * size : 0));
  const natural = [...widths, ...gaps].reduce((sum, width) => sum + width, 0);
  const squeeze = Math.min(1, place.width / Math.max(1, natural));
  let x = place.x;
  for (const [index, piece] of line.entries()) {
    // A link set directly against a word is still a thing of its own.
    const isGlued = index > 0 && piece.href !== line[index - 1]?.href;
    x += (gaps[index] ?? 0) * squeeze + (isGlued ? size * 0.4 : 0);
    const width = (widths[index] ?? 0) * squeeze;
    const y = place.y + size - piece.fontSize;
    const indent = leadingSpace(piece) * squeeze;
    const box = { x: x + indent, y, width: width - indent, height: piece.fontSize };
    addPiece(layout, piece, box);
    x += width;
  }
}

/** Width of the spaces that a piece begins with; its box starts after them. */
function leadingSpace({ text, fontSize }: Piece): number {
  return (text.length - text.trimStart().length) * fontSize * letterWidth;
}

function addPiece(layout: Layout, piece: Piece, box: Omit<PageLink, 'url'>): void {
  const text = piece.text.replace(/\s+/gu, ' ').trim();
  if (text === '') return;
  const { fontSize, fontName, isBold, isItalic, href } = piece;
  layout.runs.push({ text, ...box, fontSize, fontName, isBold, isItalic });
  if (href && /^(?:https?:|mailto:|tel:)/i.test(href)) layout.links.push({ url: href, ...box });
}
