/** What the walk over a page's operators carries along. */
import type { Affine } from './affine.ts';
import type { Box, DrawnGlyph, Surface } from './page-drawing.ts';
import type { PageFont } from './page-font.ts';
import { initialState, type TextState } from './text-state.ts';

/** What the document has beside the operators of the page. */
export interface PageParts {
  /** The font of a loaded name. */
  readonly fontOf: (id: string) => PageFont;
  /** Whether an image surely has no transparent parts. */
  readonly isOpaqueImage: (id: string) => boolean;
  /** Whether content of an optional layer is shown, by the properties that mark it. */
  readonly isLayerShown: (properties: unknown) => boolean;
}

export interface DrawingWalk extends PageParts {
  readonly base: Affine;
  readonly glyphs: DrawnGlyph[];
  readonly images: Box[];
  readonly marks: Box[];
  readonly surfaces: Surface[];
  readonly stack: TextState[];
  state: TextState;
  /** Groups that are open; those of soft masks draw nothing that is seen. */
  readonly groups: boolean[];
  maskDepth: number;
  /** Marked content that is open; true for a layer that is not shown. */
  readonly marked: boolean[];
  hiddenLayers: number;
  /** The next path also cuts off what is drawn after it. */
  isClipPending: boolean;
}

export type OperatorHandler = (walk: DrawingWalk, args: readonly unknown[]) => void;

export function startWalk(base: Affine, parts: PageParts): DrawingWalk {
  return {
    ...parts,
    base,
    glyphs: [],
    images: [],
    marks: [],
    surfaces: [],
    stack: [],
    state: initialState(base),
    groups: [],
    maskDepth: 0,
    marked: [],
    hiddenLayers: 0,
    isClipPending: false,
  };
}

export const toNumber = (value: unknown): number =>
  Number.isFinite(value) ? (value as number) : 0;
