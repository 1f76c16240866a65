/** The part of PDF's graphics state that decides where and how glyphs are seen (ISO 32000-1, 8.4, 9.3). */
import { type Affine, identity } from './affine.ts';
import type { Box, Color } from './page-drawing.ts';
import type { PageFont } from './page-font.ts';

/** Changed in place by the operators; saved and restored by copying. */
export interface TextState {
  /** From user space to page coordinates. */
  ctm: Affine;
  textMatrix: Affine;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: PageFont | null;
  fontSize: number;
  /** −1 when the document gave a negative font size. */
  fontDirection: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is normal width. */
  hScale: number;
  leading: number;
  rise: number;
  /** 0–7: filled, stroked, both, neither; from 4 on the text also clips. */
  renderingMode: number;
  fillColor: Color;
  strokeColor: Color;
  fillOpacity: number;
  strokeOpacity: number;
  /** Opacity of the groups around it. */
  groupOpacity: number;
  lineWidth: number;
  /** Mixed with what is below by anything but covering it, or seen through a soft mask. */
  isBlended: boolean;
  isMasked: boolean;
  /** Bounds of the clipping path in page coordinates; null for the whole page. */
  clip: Box | null;
}

export function initialState(ctm: Affine): TextState {
  return {
    ctm,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    fillColor: 0,
    strokeColor: 0,
    fillOpacity: 1,
    strokeOpacity: 1,
    groupOpacity: 1,
    lineWidth: 1,
    isBlended: false,
    isMasked: false,
    clip: null,
  };
}
