/** What a paragraph's style says about its look. */
import type { DocxElement } from './docx-element.ts';

export interface ParagraphStyle {
  /** Points. */
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly isBullet: boolean;
  /** 0 for no list or its first level. */
  readonly level: number;
}

const bodySize = 10;
const titleName = /^(?:title|titel|titre|título|titulo)$/i;
const subtitleName = /^(?:subtitle|untertitel|sous-titre|subtítulo|subtitulo)$/i;
/** The built-in heading styles by the names that Word and LibreOffice give them. */
const headingName = /^(?:heading|überschrift|titre|título|titulo|encabezado|cabeçalho)\s*(\d)?/i;
/** Points for heading levels 1 to 4; deeper ones look like the last. */
const headingSizes = [16, 14, 12, 11] as const;

export function paragraphStyle({ styleName, numbering }: DocxElement): ParagraphStyle {
  const name = styleName ?? '';
  const heading = headingName.exec(name);
  const headingLevel = heading ? Number(heading[1] ?? 1) : 0;
  const isHeading = headingLevel > 0 || titleName.test(name);
  return {
    fontSize: sizeOf(name, headingLevel),
    isBold: isHeading,
    isBullet: !isHeading && (numbering != null || /^list (?:bullet|number)/i.test(name)),
    level: Number(numbering?.level ?? 0) || 0,
  };
}

function sizeOf(name: string, headingLevel: number): number {
  if (titleName.test(name)) return 20;
  if (subtitleName.test(name)) return 13;
  if (headingLevel === 0) return bodySize;
  return headingSizes[Math.min(headingLevel, headingSizes.length) - 1] ?? bodySize;
}
