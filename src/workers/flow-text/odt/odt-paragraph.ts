/** Reads the text of an ODT paragraph or heading; frames anchored in it come apart. */

import { isElement, type MarkupElement } from '../../markup/markup-element.ts';
import { bodySize, type FlowParagraph, headingSize } from '../flow-document.ts';
import { createParagraphWriter, type ParagraphWriter } from '../paragraph-writer.ts';
import type { OdtLook, OdtStyles } from './odt-styles.ts';

interface Reading {
  readonly writer: ParagraphWriter;
  readonly styles: OdtStyles;
  /** Text boxes and shapes with text. */
  readonly frames: MarkupElement[];
}

interface Setting {
  readonly look: OdtLook;
  readonly href: string | null;
}

/** A repeat count of spaces may say anything. */
const mostSpaces = 40;

const skipped: ReadonlySet<string> = new Set([
  'office:annotation',
  'text:note',
  'text:page-number',
  'text:page-count',
  'text:ruby-text',
  'text:script',
]);
const frameNames = /^draw:(?:text-box|rect|custom-shape|ellipse|path|polygon|caption)$/;

export function odtParagraph(
  element: MarkupElement,
  styles: OdtStyles,
  kind: Pick<FlowParagraph, 'isBullet' | 'level'>,
): { readonly paragraph: FlowParagraph; readonly frames: readonly MarkupElement[] } {
  const reading: Reading = { writer: createParagraphWriter(), styles, frames: [] };
  readInline(reading, element, { look: paragraphLook(element, styles), href: null });
  return { paragraph: reading.writer.finish(kind), frames: reading.frames };
}

/** Where the styles leave a heading looking like its text, it looks like its level. */
function paragraphLook({ name, attributes }: MarkupElement, styles: OdtStyles): OdtLook {
  const look = styles.look('paragraph', attributes['text:style-name'], styles.body);
  if (name !== 'text:h' || look.fontSize > styles.body.fontSize) return look;
  const level = Number(attributes['text:outline-level'] ?? 1) || 1;
  const bigger = (headingSize(level) / bodySize) * styles.body.fontSize;
  return { ...look, isBold: true, fontSize: Math.max(look.fontSize, bigger) };
}

function readInline(reading: Reading, parent: MarkupElement, setting: Setting): void {
  for (const child of parent.children) {
    if (isElement(child)) readElement(reading, child, setting);
    else if (setting.look.isHidden) reading.writer.addHidden(child);
    else {
      // Tabs and repeated spaces have elements of their own.
      reading.writer.addText(child.replace(/\s+/gu, ' '), setting.look, setting.href);
    }
  }
}

function readElement(reading: Reading, element: MarkupElement, setting: Setting): void {
  const { name, attributes } = element;
  const { writer, styles, frames } = reading;
  if (skipped.has(name) || attributes['text:is-hidden'] === 'true') return;
  if (frameNames.test(name)) frames.push(element);
  else if (name === 'text:tab') writer.addTab();
  else if (name === 'text:line-break') writer.breakLine();
  else if (name === 'text:s') {
    const count = Math.min(Number(attributes['text:c'] ?? 1) || 1, mostSpaces);
    writer.addText(' '.repeat(count), setting.look, setting.href);
  } else if (name === 'text:span') {
    const look = styles.look('text', attributes['text:style-name'], setting.look);
    readInline(reading, element, { ...setting, look });
  } else if (name === 'text:a') {
    readInline(reading, element, { ...setting, href: attributes['xlink:href'] ?? null });
  } else readInline(reading, element, setting);
}
