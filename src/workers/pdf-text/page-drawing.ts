/** What a page draws that matters for its text: glyphs, images and painted areas, in page coordinates. */
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
  readonly ink: Ink;
}

/** 0xRRGGBB; null for what is no single colour (patterns, gradients, pictures). */
export type Color = number | null;

/** What a glyph is drawn with. */
export interface Ink {
  /** Colours of its inside and outline with their opacity (0–1); null where it has none. */
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  /** What it is cut to; null for the whole page. */
  readonly clip: Box | null;
  /** How many of the page's surfaces lie under it; the others were painted over it. */
  readonly surfacesBelow: number;
}

export interface Paint {
  readonly color: Color;
  readonly opacity: number;
}

/** A painted area. */
export interface Surface {
  readonly box: Box;
  readonly color: Color;
  /** Fills all of its box and lets nothing shine through; others may have any shape in it. */
  readonly isSolid: boolean;
  readonly isImage: boolean;
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
  /** Small shapes about as wide as high, such as the bullets that browsers draw. */
  readonly marks: readonly Box[];
  /** In the order of painting, images among them; rules and dots too small for a letter left out. */
  readonly surfaces: readonly Surface[];
}
