/** Puts the pages' blocks behind each other, so that a column goes on where it left off. */
import type { Line } from './line.ts';
import { orderColumns } from './order-columns.ts';
import type { Block } from './read-page.ts';

interface OpenColumns {
  readonly left: Line[];
  readonly right: Line[];
  readonly gutterX: number;
}

/** In points: how far the gutters of one layout may differ between two pages. */
const sameGutter = 15;

export function joinPages(pages: readonly (readonly Block[])[]): readonly Line[] {
  const lines: Line[] = [];
  let open: OpenColumns | null = null;
  const close = (): void => {
    if (open) lines.push(...orderColumns(open, lines));
    open = null;
  };
  for (const blocks of pages) {
    for (const block of blocks) {
      const target: Line[] | null = open ? columnFor(block, open) : null;
      if (block.type === 'full' && target) target.push(...block.lines);
      else if (block.type === 'full') {
        close();
        lines.push(...block.lines);
      } else if (open && isSameLayout(block, open)) {
        const columns: OpenColumns = open;
        columns.left.push(...block.left);
        columns.right.push(...block.right);
      } else {
        close();
        open = { left: [...block.left], right: [...block.right], gutterX: block.gutterX };
      }
    }
  }
  close();
  return lines;
}

function isSameLayout(block: Block & { readonly type: 'columns' }, open: OpenColumns): boolean {
  return Math.abs(block.gutterX - open.gutterX) < sameGutter;
}

/** The open column that a block on a later page continues: it stands on one side only. */
function columnFor(block: Block, open: OpenColumns): Line[] | null {
  if (block.type !== 'full') return null;
  const lastPage = Math.max(open.left.at(-1)?.page ?? 0, open.right.at(-1)?.page ?? 0);
  if (block.lines.some((line) => line.page <= lastPage)) return null;
  if (block.lines.every((line) => line.right <= open.gutterX)) return open.left;
  if (block.lines.every((line) => line.x >= open.gutterX)) return open.right;
  return null;
}
