/** The part of PDF's graphics state that decides where glyphs fall (ISO 32000-1, 9.3). */
import { type Affine, identity } from './affine.ts';
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
  isStroked: boolean;
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
    isStroked: false,
  };
}
