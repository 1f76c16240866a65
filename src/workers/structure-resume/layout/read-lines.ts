/** The lines of a document in reading order. */
import type { PageText } from '../../../shared/domain/document-text.ts';
import { joinPages } from './join-pages.ts';
import type { Line } from './line.ts';
import { withoutFurniture } from './page-furniture.ts';
import { type Block, readPage } from './read-page.ts';
import { plainOrder, type ReadingOrder } from './reading-orders.ts';
import { toSpans } from './to-spans.ts';

/** Fewer lines in columns are a part of the text, not a layout that goes on overleaf. */
const minLines = 12;

export function readLines(
  pages: readonly PageText[],
  order: ReadingOrder = plainOrder,
): readonly Line[] {
  const spansOfPages = withoutFurniture(pages, pages.map(toSpans));
  const blocks: (readonly Block[])[] = [];
  let gutterX: number | null = null;
  for (const spans of spansOfPages) {
    const page = readPage(spans, gutterX, order);
    gutterX = page.findLast(isOfPage)?.gutterX ?? gutterX;
    blocks.push(page);
  }
  return joinPages(blocks).filter((line) => /[\p{L}\p{N}]/u.test(line.text));
}

type Columns = Block & { readonly type: 'columns' };

function isOfPage(block: Block): block is Columns {
  return block.type === 'columns' && block.left.length + block.right.length >= minLines;
}
