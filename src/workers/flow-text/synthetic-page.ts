/** Lays the blocks of a document without pages out on one tall page, as if it had been printed. */
import type { PageLink, PageText, TextRun } from '../../shared/domain/document-text.ts';
import { endlessWords } from '../../shared/std/endless-words.ts';
import {
  bodySize,
  type FlowBlock,
  type FlowParagraph,
  type FlowRow,
  type Piece,
} from './flow-document.ts';

/** A4, in points; the height grows with the content. */
const pageWidth = 595;
const pageHeight = 842;
const margin = 50;
const lineHeight = 1.3;
/** In em, beside the line's own: enough to tell paragraphs from lines. */
const paragraphGap = 0.65;
const indentStep = 15;
/** Mean width of a letter, in em; only the order and the gaps of what is laid out matter. */
const letterWidth = 0.5;
/** In em. */
const tabGap = 3;
const cellGap = 24;

/**
 * Nothing that a reader sees: signs of no width, of direction and of private use, and letters of the
 * block of tags, in which text can be hidden. Joiners stay: some scripts need them.
 */
const unseen =
  /(?![\t\n\v\f\r])[\p{Cc}\p{Co}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Where the next thing goes: the left edge and the width of the column, and the top. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

interface Layout {
  readonly runs: TextRun[];
  readonly links: PageLink[];
  hasHiddenText: boolean;
}

export function toSyntheticPage(blocks: readonly FlowBlock[]): PageText {
  const layout: Layout = { runs: [], links: [], hasHiddenText: false };
  const place = { x: margin, width: pageWidth - 2 * margin, y: margin };
  const bottom = layBlocks(layout, blocks, place);
  const { runs, links, hasHiddenText } = layout;
  return {
    ...{ page: 1, width: pageWidth, height: Math.max(pageHeight, Math.ceil(bottom + margin)) },
    ...{ runs, links, ...(hasHiddenText && { hasHiddenText }) },
  };
}

/** Lays blocks one under another and returns the bottom of the last. */
function layBlocks(layout: Layout, blocks: readonly FlowBlock[], place: Place): number {
  return blocks.reduce((y, block) => layBlock(layout, block, { ...place, y }), place.y);
}

function layBlock(layout: Layout, block: FlowBlock, place: Place): number {
  return block.type === 'row' ? layRow(layout, block, place) : layParagraph(layout, block, place);
}

/** Cells stand side by side; where there is no room, one under another. */
function layRow(layout: Layout, { cells }: FlowRow, place: Place): number {
  const room = place.width - cellGap * (cells.length - 1);
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  const widths = cells.map(({ width }) => (room * width) / Math.max(total, Number.EPSILON));
  if (Math.min(...widths) < cellGap) {
    return layBlocks(
      layout,
      cells.flatMap(({ blocks }) => blocks),
      place,
    );
  }
  let { x, y: bottom } = place;
  for (const [index, { blocks }] of cells.entries()) {
    const width = widths[index] ?? room;
    bottom = Math.max(bottom, layBlocks(layout, blocks, { x, width, y: place.y }));
    x += width + cellGap;
  }
  return bottom;
}

function layParagraph(layout: Layout, paragraph: FlowParagraph, place: Place): number {
  const { lines, isBullet, level, hidesText = false } = paragraph;
  layout.hasHiddenText ||= hidesText;
  if (lines.length === 0) return place.y + bodySize * lineHeight;
  const indent = Math.min(indentStep * (level + (isBullet ? 1 : 0)), place.width / 2);
  const inner = { x: place.x + indent, width: place.width - indent };
  let y = place.y;
  for (const [index, line] of lines.entries()) {
    layLine(layout, isBullet && index === 0 ? withBullet(line) : line, { ...inner, y });
    y += sizeOf(line) * lineHeight;
  }
  return y + Math.max(...lines.map(sizeOf)) * paragraphGap;
}

const sizeOf = (line: readonly Piece[]): number => Math.max(...line.map((piece) => piece.fontSize));

function withBullet(line: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = line;
  return first ? [{ ...first, text: `• ${first.text.trimStart()}` }, ...rest] : line;
}

/**
 * Sets a paragraph's line on one line however long it is: where the place is too narrow the letters
 * are squeezed, so that the gaps keep what they tell.
 */
function layLine(layout: Layout, line: readonly Piece[], place: Place): void {
  const size = sizeOf(line);
  const widths = line.map((piece) => piece.text.length * piece.fontSize * letterWidth);
  const gaps = line.map((piece, index) => gapBefore(piece, line[index - 1], size));
  const gapSum = Math.min(sum(gaps), place.width / 2);
  const gapSqueeze = gapSum / Math.max(1, sum(gaps));
  const squeeze = Math.min(1, (place.width - gapSum) / Math.max(1, sum(widths)));
  let x = place.x;
  for (const [index, piece] of line.entries()) {
    x += (gaps[index] ?? 0) * gapSqueeze;
    const width = (widths[index] ?? 0) * squeeze;
    const y = place.y + size - piece.fontSize;
    const [before, after] = outerSpaces(piece);
    const box = {
      ...{ x: x + before * squeeze, width: width - (before + after) * squeeze },
      ...{ y, height: piece.fontSize },
    };
    addPiece(layout, piece, box);
    x += width;
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function gapBefore(piece: Piece, previous: Piece | undefined, size: number): number {
  if (piece.isAfterTab) return tabGap * size;
  // A link set directly against a word is still a thing of its own.
  return previous !== undefined && previous.href !== piece.href ? 0.4 * size : 0;
}

/** Widths of the spaces that a piece begins and ends with, which its box leaves out. */
function outerSpaces({ text, fontSize }: Piece): readonly [before: number, after: number] {
  const width = fontSize * letterWidth;
  const begun = text.length - text.trimStart().length;
  return [begun * width, (text.trimStart().length - text.trim().length) * width];
}

function addPiece(layout: Layout, piece: Piece, box: Omit<PageLink, 'url'>): void {
  const seen = piece.text.toWellFormed().replace(unseen, '').replace(endlessWords, '');
  const text = seen.replace(/\s+/gu, ' ').trim();
  if (text === '') return;
  const { fontSize, fontName, isBold, isItalic, href } = piece;
  layout.runs.push({ text, ...box, fontSize, fontName, isBold, isItalic });
  if (href && /^(?:https?:|mailto:|tel:)/i.test(href)) layout.links.push({ url: href, ...box });
}
