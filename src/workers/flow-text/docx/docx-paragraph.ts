/** Reads the text of a DOCX paragraph; text boxes anchored in it come apart. */
import {
  childNamed,
  descendantsNamed,
  isElement,
  type MarkupElement,
} from '../../markup/markup-element.ts';
import type { FlowParagraph } from '../flow-document.ts';
import { createParagraphWriter, type ParagraphWriter } from '../paragraph-writer.ts';
import { isCounter, linkOf } from './docx-field.ts';
import type { DocxPart } from './docx-part.ts';
import { valueIn } from './docx-styles.ts';
import { applyRunProperties, type DocxLook } from './run-properties.ts';

interface Reading {
  readonly part: DocxPart;
  readonly writer: ParagraphWriter;
  readonly boxes: MarkupElement[];
}

interface Setting {
  readonly look: DocxLook;
  readonly href: string | null;
}

/** Signs of symbol fonts that people put before items; the others draw pictures. */
const symbols: Readonly<Record<string, string>> = {
  f0b7: '•',
  f0a7: '▪',
  f0d8: '➢',
  f0fc: '✓',
  f076: '❖',
};
const skipped = /^(?:w:pPr|w:rPr|w:del|w:moveFrom|w:sdtPr|w:footnoteReference|w:endnoteReference)$/;
const runSigns: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '-', 'w:softHyphen': '' };

export function docxParagraph(
  element: MarkupElement,
  part: DocxPart,
): { readonly paragraph: FlowParagraph; readonly boxes: readonly MarkupElement[] } {
  const properties = childNamed(element, 'w:pPr');
  const style = part.styles.paragraph(valueIn(properties, 'w:pStyle'));
  const numbering = childNamed(properties, 'w:numPr') ?? style.numbering;
  const level = part.lists.levelOf(numbering);
  const reading: Reading = { part, writer: createParagraphWriter(), boxes: [] };
  readChildren(reading, element, { look: style.look, href: null });
  const isBullet = !style.isHeading && (level !== null || style.isListItem);
  const paragraph = reading.writer.finish({ isBullet, level: level ?? 0 });
  return { paragraph, boxes: reading.boxes };
}

function readChildren(reading: Reading, parent: MarkupElement, setting: Setting): void {
  for (const child of parent.children) {
    if (isElement(child)) readElement(reading, child, setting);
  }
}

function readElement(reading: Reading, element: MarkupElement, setting: Setting): void {
  const { name, attributes } = element;
  if (skipped.test(name)) return;
  if (name === 'w:r') readRun(reading, element, setting);
  else if (name === 'w:hyperlink') {
    const href = reading.part.links.get(attributes['r:id'] ?? '') ?? setting.href;
    readChildren(reading, element, { ...setting, href });
  } else if (name === 'w:fldSimple') {
    const instruction = attributes['w:instr'] ?? '';
    if (isCounter(instruction)) return;
    readChildren(reading, element, { ...setting, href: linkOf(instruction) ?? setting.href });
  } else if (name === 'mc:AlternateContent') {
    // The other branch says the same to older programs.
    const chosen = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
    if (chosen !== undefined) readChildren(reading, chosen, setting);
  } else if (/^(?:w:drawing|w:pict|w:object)$/.test(name)) {
    reading.boxes.push(...descendantsNamed(element, 'w:txbxContent'));
  } else readChildren(reading, element, setting);
}

function readRun(reading: Reading, run: MarkupElement, { look: base, href }: Setting): void {
  const properties = childNamed(run, 'w:rPr');
  const { styles, hasGrounds } = reading.part;
  const look = applyRunProperties(properties, styles.run(valueIn(properties, 'w:rStyle'), base));
  // White letters are seen on a ground of another colour only.
  const isUnseen = look.isHidden || (look.isWhite && !hasGrounds);
  for (const child of run.children) {
    if (!isElement(child)) continue;
    if (readFieldPart(reading, child)) continue;
    if (!isUnseen) readPart(reading, child, { look, href });
    else if (child.name === 'w:t') reading.writer.addHidden(textOf(child));
  }
}

function readFieldPart({ part: { fields } }: Reading, element: MarkupElement): boolean {
  if (element.name === 'w:instrText') fields.addInstruction(textOf(element));
  else if (element.name !== 'w:fldChar') return false;
  else {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') fields.end();
  }
  return true;
}

function readPart(reading: Reading, element: MarkupElement, setting: Setting): void {
  const { writer, part } = reading;
  const { name, attributes } = element;
  const sign = runSigns[name] ?? (name === 'w:sym' ? symbolOf(attributes) : undefined);
  if (name === 'w:t' || sign !== undefined) {
    if (part.fields.isSilent) return;
    // Line feeds in the file's text are spaces; tabs have an element of their own.
    const text = sign ?? textOf(element).replace(/[\n\r]+/g, ' ');
    writer.addText(text, setting.look, setting.href ?? part.fields.href);
  } else if (name === 'w:tab' || name === 'w:ptab') writer.addTab();
  else if (name === 'w:br' || name === 'w:cr') writer.breakLine();
  else readElement(reading, element, setting);
}

const symbolOf = (attributes: Readonly<Record<string, string>>): string =>
  symbols[(attributes['w:char'] ?? '').toLowerCase()] ?? '';

const textOf = ({ children }: MarkupElement): string =>
  children.filter((child) => typeof child === 'string').join('');
