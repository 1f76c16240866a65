/** What a DOCX says of how letters look. Source: ECMA-376-1, 17.3.2. */
import { isElement, type MarkupElement } from '../../markup/markup-element.ts';
import type { TextLook } from '../flow-document.ts';

export interface DocxLook extends TextLook {
  readonly isHidden: boolean;
  readonly isWhite: boolean;
}

export function applyRunProperties(
  properties: MarkupElement | undefined,
  base: DocxLook,
): DocxLook {
  return (properties?.children ?? []).filter(isElement).reduce(applyProperty, base);
}

function applyProperty(look: DocxLook, { name, attributes }: MarkupElement): DocxLook {
  const value = attributes['w:val'];
  // A property without a value is on.
  const isOn = !/^(?:0|false|off|none)$/.test(value ?? 'true');
  switch (name) {
    case 'w:b':
      return { ...look, isBold: isOn };
    case 'w:i':
      return { ...look, isItalic: isOn };
    case 'w:vanish':
      return { ...look, isHidden: isOn };
    case 'w:color':
      return { ...look, isWhite: /^f{6}$/i.test(value ?? '') };
    case 'w:sz':
      return { ...look, fontSize: toSize(value, look.fontSize) };
    case 'w:rFonts':
      return { ...look, fontName: attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? look.fontName };
    default:
      return look;
  }
}

/** Given in half-points. */
function toSize(value: string | undefined, base: number): number {
  const size = Number(value) / 2;
  return size > 0 ? Math.min(size, 200) : base;
}
