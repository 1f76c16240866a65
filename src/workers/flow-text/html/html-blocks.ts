/** Turns a page's elements into blocks, much as a browser without style sheets shows them. */
import { isElement, type MarkupElement, type MarkupNode } from '../../markup/markup-element.ts';
import { type FlowBlock, plainLook, type TextLook } from '../flow-document.ts';
import { createParagraphWriter, type ParagraphWriter } from '../paragraph-writer.ts';
import { applyStyle, hidesText } from './declarations.ts';
import {
  blockElements,
  boldElements,
  headingSizes,
  iconClass,
  italicElements,
  skippedElements,
  unseenClass,
} from './element-kinds.ts';
import { tableRows } from './html-table.ts';
import type { StyleSheet } from './style-sheet.ts';

/** How text is set inside an element. */
interface Setting {
  readonly look: TextLook;
  readonly href: string | null;
  readonly isPreformatted: boolean;
  /** How many lists it stands in. */
  readonly depth: number;
}

interface Writing {
  readonly blocks: FlowBlock[];
  readonly writer: ParagraphWriter;
  readonly styles: StyleSheet;
  /** The next paragraph is the first of a list item. */
  isItemStart: boolean;
}

const topSetting: Setting = { look: plainLook, href: null, isPreformatted: false, depth: 0 };

export function htmlBlocks(
  parent: MarkupElement,
  styles: StyleSheet,
  setting: Setting = topSetting,
): readonly FlowBlock[] {
  const writing: Writing = {
    ...{ blocks: [], styles, isItemStart: false },
    writer: createParagraphWriter(),
  };
  writeChildren(writing, parent, setting);
  endParagraph(writing, setting.depth);
  return writing.blocks;
}

function writeChildren(writing: Writing, parent: MarkupElement, setting: Setting): void {
  let before: MarkupNode | undefined;
  for (const child of parent.children) {
    if (isElement(child)) {
      // Set apart by a style sheet that we do not have: in words of their own, not glued.
      if (before !== undefined && isElement(before) && areLabelled(before, child)) {
        writing.writer.addText(' ', setting.look, setting.href);
      }
      writeElement(writing, child, setting);
    } else writeText(writing, child, setting);
    before = child;
  }
}

const areLabelled = (...elements: readonly MarkupElement[]): boolean =>
  elements.every(({ attributes }) => attributes.class !== undefined);

function writeText({ writer }: Writing, text: string, setting: Setting): void {
  if (!setting.isPreformatted) {
    writer.addText(text.replace(/[\s\u00a0]+/gu, ' '), setting.look, setting.href);
    return;
  }
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    if (index > 0) writer.breakLine();
    writer.addText(line, setting.look, setting.href);
  }
}

function writeElement(writing: Writing, element: MarkupElement, around: Setting): void {
  const { name } = element;
  const style = writing.styles.styleOf(element);
  if (isUnseen(element) || hidesText(style)) return;
  const setting = settingOf(element, {
    ...around,
    look: applyStyle(style, ownLook(name, around.look)),
  });
  if (name === 'br') writing.writer.breakLine();
  else if (name === 'hr') addGap(writing, around.depth);
  else if (name === 'table') {
    endParagraph(writing, around.depth);
    const read = (cell: MarkupElement) =>
      htmlBlocks({ ...cell, name: 'div' }, writing.styles, cellSetting(cell, setting));
    writing.blocks.push(...tableRows(element, read));
  } else if (isBlock(name, style.display)) {
    endParagraph(writing, around.depth);
    writing.isItemStart ||= name === 'li';
    writeChildren(writing, element, setting);
    endParagraph(writing, setting.depth);
    if (name === 'li') writing.isItemStart = false;
  } else writeChildren(writing, element, setting);
}

function isUnseen({ name, attributes }: MarkupElement): boolean {
  if (skippedElements.has(name) || attributes.hidden !== undefined) return true;
  const classes = attributes.class ?? '';
  return unseenClass.test(classes) || (/^(?:i|span|em)$/.test(name) && iconClass.test(classes));
}

function isBlock(name: string, display: string | undefined): boolean {
  if (display !== undefined && /^(?:inline|contents)/.test(display)) return false;
  return blockElements.has(name) || /^(?:block|flex|grid|list-item|table)$/.test(display ?? '');
}

function ownLook(name: string, look: TextLook): TextLook {
  const size = headingSizes[name];
  const isBold = look.isBold || size !== undefined || boldElements.has(name);
  const isItalic = look.isItalic || italicElements.has(name);
  return { ...look, isBold, isItalic, fontSize: size ?? look.fontSize };
}

function settingOf({ name, attributes }: MarkupElement, setting: Setting): Setting {
  if (name === 'a') return { ...setting, href: attributes.href?.trim() || setting.href };
  if (name === 'pre') return { ...setting, isPreformatted: true };
  const isList = name === 'ul' || name === 'ol' || name === 'menu';
  return isList ? { ...setting, depth: setting.depth + 1 } : setting;
}

const cellSetting = ({ name }: MarkupElement, setting: Setting): Setting => ({
  ...setting,
  look: ownLook(name, setting.look),
});

function endParagraph(writing: Writing, depth: number): void {
  if (writing.writer.isEmpty) {
    writing.writer.finish();
    return;
  }
  const isBullet = writing.isItemStart && depth > 0;
  writing.blocks.push(writing.writer.finish({ isBullet, level: Math.max(0, depth - 1) }));
  writing.isItemStart = false;
}

function addGap(writing: Writing, depth: number): void {
  endParagraph(writing, depth);
  writing.blocks.push(writing.writer.finish());
}
