/**
 * What a document without fixed pages says (DOCX, ODT, RTF, HTML, Markdown, text): blocks one under
 * another. Its readers make this, and `synthetic-page.ts` lays it out.
 */

/** How text is set. */
export interface TextLook {
  /** Points. */
  readonly fontSize: number;
  readonly fontName: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Text set in one go. */
export interface Piece extends TextLook {
  readonly text: string;
  /** Where a link on it leads. */
  readonly href: string | null;
  /** A tab stands before it: a wide gap, as between two columns. */
  readonly isAfterTab: boolean;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  /** Broken only where the document says so; none for an empty paragraph, which is a gap. */
  readonly lines: readonly (readonly Piece[])[];
  /** A list item; set with a bullet. */
  readonly isBullet: boolean;
  /** How deep it is set in: 0 for no list or its first level. */
  readonly level: number;
  /** It holds words that nobody sees; they are not among its lines. */
  readonly hidesText?: boolean;
}

/** A row of a table; cells stand side by side. */
export interface FlowRow {
  readonly type: 'row';
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly blocks: readonly FlowBlock[];
  /** Of the table, in any unit that the cells of a row share; 1 where it is not known. */
  readonly width: number;
}

export type FlowBlock = FlowParagraph | FlowRow;

/** Points. */
export const bodySize = 10;
/** Points for heading levels 1 to 4; deeper ones look like the last. */
const headingSizes = [16, 14, 12, 11] as const;

/** How headings look where the document does not say it itself; level 0 is the title. */
export function headingSize(level: number): number {
  if (level <= 0) return 20;
  return headingSizes[Math.min(level, headingSizes.length) - 1] ?? bodySize;
}

export const plainLook: TextLook = {
  fontSize: bodySize,
  fontName: '',
  isBold: false,
  isItalic: false,
};
