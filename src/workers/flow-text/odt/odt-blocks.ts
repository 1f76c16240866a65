/**
 * Turns the body of an ODT into blocks. Format: OASIS OpenDocument 1.3, part 3, chapters 5 (text),
 * 6 (paragraph elements), 9 (tables) and 10 (frames).
 */

import { isElement, type MarkupElement } from '../../markup/markup-element.ts';
import type { FlowBlock } from '../flow-document.ts';
import { odtParagraph } from './odt-paragraph.ts';
import type { OdtStyles } from './odt-styles.ts';
import { odtTable } from './odt-table.ts';

/** Where a block stands: how deep in lists, and whether an item's bullet is still to be set. */
interface Around {
  readonly depth: number;
  readonly isItemStart: boolean;
}

/** Left out: what was deleted, what stands elsewhere already, and what is no text of the author's. */
const skipped: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:sequence-decls',
  'office:forms',
  'office:annotation',
]);

export function odtBlocks(
  parent: MarkupElement,
  styles: OdtStyles,
  around: Around = { depth: 0, isItemStart: false },
): readonly FlowBlock[] {
  return parent.children.filter(isElement).flatMap((element, index) => {
    const isItemStart = around.isItemStart && index === 0;
    return blocksOf(element, styles, { ...around, isItemStart });
  });
}

function blocksOf(element: MarkupElement, styles: OdtStyles, around: Around): readonly FlowBlock[] {
  const { name, attributes } = element;
  if (skipped.has(name)) return [];
  if (name === 'text:p' || name === 'text:h') {
    const { paragraph, frames } = odtParagraph(element, styles, {
      isBullet: around.isItemStart && name === 'text:p',
      level: Math.max(0, around.depth - 1),
    });
    return [paragraph, ...frames.flatMap((frame) => odtBlocks(frame, styles))];
  }
  if (name === 'text:list')
    return odtBlocks(element, styles, { ...around, depth: around.depth + 1 });
  if (name === 'text:list-item')
    return odtBlocks(element, styles, { ...around, isItemStart: true });
  if (name === 'table:table') return odtTable(element, styles, odtBlocks);
  // Sections and other wrappers.
  const isHidden = attributes['text:display'] === 'none';
  return isHidden ? [] : odtBlocks(element, styles, { ...around, isItemStart: false });
}
