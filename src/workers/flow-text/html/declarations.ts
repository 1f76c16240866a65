/** The few CSS declarations that matter to a reader: what is hidden, and what stands out. */
import type { TextLook } from '../flow-document.ts';
import { toPoints } from '../to-points.ts';

export type Declarations = Readonly<Record<string, string>>;

/** `a: b; c: d` → values by property, in lower case. */
export function parseDeclarations(text: string): Declarations {
  const declarations: Record<string, string> = Object.create(null);
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!\s*important/i, '');
    declarations[part.slice(0, colon).trim().toLowerCase()] = value.trim().toLowerCase();
  }
  return declarations;
}

/** Nothing of it is seen, in one of the ways that pages use for it. */
export function hidesText(style: Declarations): boolean {
  if (style.display === 'none' || /^(?:hidden|collapse)$/.test(style.visibility ?? '')) return true;
  if (style.opacity !== undefined && Number(style.opacity) === 0) return true;
  if ((toPoints(style['font-size']) ?? Infinity) < 2 || style['font-size'] === '0') return true;
  const isPlaced = style.position === 'absolute' || style.position === 'fixed';
  const isAway = [style.left, style.top, style.right].some((edge) => /^-\d{3,}/.test(edge ?? ''));
  const isClipped =
    /^rect\(0|^rect\(1px/.test(style.clip ?? '') ||
    /inset\(\s*(?:50|100)%/.test(style['clip-path'] ?? '');
  return (isPlaced && (isAway || isClipped)) || /^-\d{4,}/.test(style['text-indent'] ?? '');
}

export function applyStyle(style: Declarations, look: TextLook): TextLook {
  const weight = style['font-weight'];
  const slant = style['font-style'];
  return {
    ...look,
    fontSize: sizeOf(style['font-size'], look.fontSize),
    isBold: weight === undefined ? look.isBold : /^bold/.test(weight) || Number(weight) >= 600,
    isItalic: slant === undefined ? look.isItalic : /^(?:italic|oblique)/.test(slant),
  };
}

/** Sizes relative to the text around are; a page's own body text stays at the size of ours. */
function sizeOf(text: string | undefined, base: number): number {
  const relative = /^(\d{0,3}(?:\.\d+)?)(%|em)$/.exec(text ?? '');
  const factor = relative === null ? null : Number(relative[1]) / (relative[2] === '%' ? 100 : 1);
  const size = factor === null ? (toPoints(text) ?? base) : base * factor;
  return Math.min(Math.max(size, 4), 60);
}
