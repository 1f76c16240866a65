/**
 * Looks up how DOCX styles set text. Each is based on another, and all on the document's defaults.
 * Source: ECMA-376-1, 17.7 (styles) and 17.3.2 (run properties).
 */
import { childNamed, childrenNamed, type MarkupElement } from '../../markup/markup-element.ts';
import { bodySize, headingSize } from '../flow-document.ts';
import { applyRunProperties, type DocxLook } from './run-properties.ts';

export interface ParagraphStyle {
  readonly look: DocxLook;
  readonly isHeading: boolean;
  /** A style for items of lists, or one that numbers its paragraphs. */
  readonly isListItem: boolean;
  readonly numbering: MarkupElement | undefined;
}

export interface DocxStyles {
  paragraph(id: string | undefined): ParagraphStyle;
  /** How a style for letters sets text that would look like `base` without it. */
  run(id: string | undefined, base: DocxLook): DocxLook;
}

const longestChain = 20;
/** Built-in styles keep their English names in the file; other programs translate them. */
const headingName = /^(?:heading|überschrift|titre|título|titulo|encabezado|cabeçalho)\s*(\d)?$/i;
const titleName = /^(?:title|titel|titre|título|titulo)$/i;
const listName = /^list (?:bullet|number)/i;

export function docxStyles(sheet: MarkupElement | undefined): DocxStyles {
  const styles = new Map(
    childrenNamed(sheet, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const byDefault = childrenNamed(sheet, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const defaults = childNamed(childNamed(sheet, 'w:docDefaults'), 'w:rPrDefault');
  const base = applyRunProperties(childNamed(defaults, 'w:rPr'), {
    ...{ fontSize: bodySize, fontName: '', isBold: false, isItalic: false },
    ...{ isHidden: false, isWhite: false },
  });
  const body = applyRunProperties(childNamed(byDefault, 'w:rPr'), base);

  /** From the root to the style itself. */
  function chainOf(id: string | undefined): readonly MarkupElement[] {
    const chain: MarkupElement[] = [];
    let style = id === undefined ? byDefault : styles.get(id);
    while (style !== undefined && chain.length < longestChain) {
      chain.unshift(style);
      style = styles.get(valueIn(style, 'w:basedOn') ?? '');
    }
    return chain;
  }

  return {
    run: (id, look) => (id === undefined ? look : applyAll(chainOf(id), look)),
    paragraph(id) {
      const chain = chainOf(id);
      const properties = chain.map((style) => childNamed(style, 'w:pPr'));
      const names = chain.map((style) => valueIn(style, 'w:name') ?? '');
      const level = headingLevel(names, properties);
      const numbering = properties.findLast((one) => childNamed(one, 'w:numPr') !== undefined);
      const look = applyAll(chain, base);
      return {
        look: level === null ? look : asHeading(look, { level, body }),
        isHeading: level !== null,
        isListItem: names.some((name) => listName.test(name)),
        numbering: childNamed(numbering, 'w:numPr'),
      };
    },
  };
}

export const valueIn = (element: MarkupElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

const applyAll = (chain: readonly MarkupElement[], look: DocxLook): DocxLook =>
  chain.reduce((all, style) => applyRunProperties(childNamed(style, 'w:rPr'), all), look);

/** 0 for the title; null for what is no heading. */
function headingLevel(
  names: readonly string[],
  properties: readonly (MarkupElement | undefined)[],
): number | null {
  if (names.some((name) => titleName.test(name))) return 0;
  const named = names.map((name) => headingName.exec(name)).findLast((match) => match !== null);
  if (named !== undefined) return Number(named?.[1] ?? 1);
  const outline = properties.map((one) => valueIn(one, 'w:outlineLvl')).findLast(Boolean);
  return outline === undefined || Number(outline) >= 9 ? null : Number(outline) + 1;
}

/**
 * Headings look like their level: themes give several levels one size and tell them apart by colour.
 * What single letters are given on top of that still counts.
 */
function asHeading(
  look: DocxLook,
  { level, body }: { readonly level: number; readonly body: DocxLook },
): DocxLook {
  const fontSize = (headingSize(level) / bodySize) * body.fontSize;
  return { ...look, isBold: true, fontSize };
}
