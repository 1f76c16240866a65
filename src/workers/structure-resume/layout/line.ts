/** Lines of text with their layout: what every later part of structuring works on. */

/** Text in one type, as one run of the document. Lengths are points, y grows downwards. */
export interface Span {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly font: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where a link annotation over it leads. */
  readonly url: string | null;
  /** The tag or cell that it stands in, as in `TextRun`; null for none. */
  readonly frame: number | null;
}

/** Spans of a line that stand close together; a wide gap starts the next cell. */
export interface Cell {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

export interface Line {
  readonly cells: readonly Cell[];
  /** All cells, joined by one space; without the bullet. */
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly font: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCaps: boolean;
  /** It started with a bullet, which is not part of the text. */
  readonly isBullet: boolean;
  /** Points between it and the line above in the same column; null for the first of a column. */
  readonly gapAbove: number | null;
  /** Edges of the column that it stands in. */
  readonly columnX: number;
  readonly columnRight: number;
  /** Several lines reach the right edge, so that it is the column's and not just one line's. */
  readonly isEdgeSure: boolean;
  /** Stands in a margin column of section labels. */
  readonly isLabel: boolean;
}
