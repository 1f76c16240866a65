/** Looks up how ODT styles set text: each inherits from its parent, and the parents' end is a default. */

import { childNamed, isElement, type MarkupElement } from '../../markup/markup-element.ts';
import { bodySize, type TextLook } from '../flow-document.ts';
import { toPoints } from '../to-points.ts';

export interface OdtLook extends TextLook {
  readonly isHidden: boolean;
}

export type OdtFamily = 'paragraph' | 'text';

export interface OdtStyles {
  /** How a style sets text that would look like `base` without it. */
  look(family: OdtFamily, name: string | undefined, base: OdtLook): OdtLook;
  /** A table column's width in points; null where the style does not say. */
  columnWidth(name: string | undefined): number | null;
  readonly body: OdtLook;
}

/** Longer chains of parents are loops. */
const longestChain = 20;

const plain: OdtLook = {
  fontSize: bodySize,
  fontName: '',
  isBold: false,
  isItalic: false,
  isHidden: false,
};

/** @param parts roots of `styles.xml` and `content.xml`, in this order; later styles win. */
export function odtStyles(parts: readonly MarkupElement[]): OdtStyles {
  const containers = parts.flatMap((part) =>
    part.children
      .filter(isElement)
      .filter(({ name }) => name === 'office:styles' || name === 'office:automatic-styles'),
  );
  const styles = new Map<string, MarkupElement>();
  let body = plain;
  for (const style of containers.flatMap(({ children }) => children.filter(isElement))) {
    const family = style.attributes['style:family'] ?? '';
    if (style.name === 'style:default-style' && family === 'paragraph') body = apply(style, body);
    else styles.set(`${family} ${style.attributes['style:name'] ?? ''}`, style);
  }
  const styleOf = (family: string, name: string | undefined): MarkupElement | undefined =>
    styles.get(`${family} ${name ?? ''}`);
  const chainOf = (family: OdtFamily, name: string | undefined): readonly MarkupElement[] => {
    const chain: MarkupElement[] = [];
    let style = styleOf(family, name);
    while (style !== undefined && chain.length < longestChain) {
      chain.unshift(style);
      style = styleOf(family, style.attributes['style:parent-style-name']);
    }
    return chain;
  };
  return {
    body,
    look: (family, name, base) =>
      chainOf(family, name).reduce((look, style) => apply(style, look), base),
    columnWidth(name) {
      const properties = childNamed(
        styleOf('table-column', name),
        'style:table-column-properties',
      )?.attributes;
      return toPoints(properties?.['style:column-width']);
    },
  };
}

function apply(style: MarkupElement, base: OdtLook): OdtLook {
  const properties = childNamed(style, 'style:text-properties')?.attributes;
  if (properties === undefined) return base;
  const weight = properties['fo:font-weight'];
  const slant = properties['fo:font-style'];
  return {
    fontSize: sizeOf(properties['fo:font-size'], base.fontSize),
    fontName: properties['style:font-name'] ?? properties['fo:font-family'] ?? base.fontName,
    isBold: weight === undefined ? base.isBold : weight === 'bold' || Number(weight) >= 600,
    isItalic: slant === undefined ? base.isItalic : slant !== 'normal',
    isHidden: properties['text:display'] === undefined ? base.isHidden : isHidden(properties),
  };
}

const isHidden = (properties: Readonly<Record<string, string>>): boolean =>
  properties['text:display'] === 'none' || properties['text:display'] === 'true';

function sizeOf(text: string | undefined, base: number): number {
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text ?? '');
  const size = percent === null ? (toPoints(text) ?? base) : (base * Number(percent[1])) / 100;
  return Math.min(Math.max(size, 1), 200);
}
