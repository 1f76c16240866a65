/** What a page draws that matters for its text: glyphs and images, in page coordinates. */
import type { PageFont } from './page-font.ts';

/** One glyph as drawn; the origin is the top left corner of the page, y grows downwards. */
export interface DrawnGlyph {
  /** The characters that it stands for, as the font maps them; may be several, or empty. */
  readonly text: string;
  readonly font: PageFont;
  /** Font size in points, as seen on the page. */
  readonly size: number;
  /** Where it starts on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Where its own width ends on the baseline, without letter or word spacing. */
  readonly endX: number;
  readonly endY: number;
  /** Letter spacing set by the document, in points: a gap of this size is no space. */
  readonly spacing: number;
  /** Filled and stroked: the usual way to fake bold type. */
  readonly isStroked: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageDrawing {
  /** In the order of drawing. */
  readonly glyphs: readonly DrawnGlyph[];
  readonly images: readonly Box[];
}
