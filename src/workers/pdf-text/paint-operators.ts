/** The operators that paint areas and images, and that cut off what is painted (ISO 32000-1, 8.5, 8.9). */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, compose, toAffine } from './affine.ts';
import { type DrawingWalk, type OperatorHandler, toNumber } from './drawing-walk.ts';
import type { Box, Color } from './page-drawing.ts';
import { boundsOf, intersect, isAxisAligned, isRectangle } from './path-shape.ts';

/** In points: no letter is hidden or shown by a smaller area. */
const smallestSurface = 3;
/** In points: shapes from a dot to a ball, which may be bullets. */
const [smallestMark, largestMark] = [1, 9];
const maxMarks = 500;
/** A page of hatchings may have any number of areas; these are enough to judge text by. */
const maxSurfaces = 2000;

const fills: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
const strokes: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const both: ReadonlySet<unknown> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

interface Painted {
  readonly box: Box;
  readonly color: Color;
  readonly opacity: number;
  /** Its shape is its box. */
  readonly isWhole: boolean;
  readonly isImage?: boolean;
}

function paint(walk: DrawingWalk, painted: Painted): void {
  const { state, surfaces } = walk;
  const box = state.clip ? intersect(painted.box, state.clip) : painted.box;
  const opacity = painted.opacity * state.groupOpacity;
  const isSeen = walk.maskDepth === 0 && walk.hiddenLayers === 0 && opacity > 0.05;
  if (!box || !isSeen || surfaces.length >= maxSurfaces) return;
  if (!painted.isImage && isMark(box) && walk.marks.length < maxMarks) walk.marks.push(box);
  if (Math.min(box.width, box.height) < smallestSurface) return;
  const isSolid = painted.isWhole && opacity > 0.98 && !state.isBlended && !state.isMasked;
  surfaces.push({ box, color: painted.color, isSolid, isImage: painted.isImage === true });
}

function isMark({ width, height }: Box): boolean {
  const [less, more] = width < height ? [width, height] : [height, width];
  return less >= smallestMark && more <= largestMark && less > 0.6 * more;
}

function constructPath(walk: DrawingWalk, [operator, data, bounds]: readonly unknown[]): void {
  const { state } = walk;
  const path: unknown = Array.isArray(data) ? data[0] : null;
  const box = boundsOf(bounds, state.ctm);
  if (box) {
    const isWhole = isAxisAligned(state.ctm) && isRectangle(path);
    if (fills.has(operator) || both.has(operator)) {
      paint(walk, { box, color: state.fillColor, opacity: state.fillOpacity, isWhole });
    } else if (strokes.has(operator)) paintStroke(walk, box);
  }
  if (!walk.isClipPending) return;
  walk.isClipPending = false;
  clipTo(walk, box);
}

/** Cuts what is drawn from now on to a box as well; null changes nothing. */
function clipTo({ state }: DrawingWalk, box: Box | null): void {
  const nothing = { x: 0, y: 0, width: 0, height: 0 };
  if (box) state.clip = (state.clip ? intersect(box, state.clip) : box) ?? nothing;
}

/** @param bounds of a form or group, in its own space, which the matrix in force maps to the page. */
export function clipToBounds(walk: DrawingWalk, bounds: unknown): void {
  clipTo(walk, boundsOf(bounds, walk.state.ctm));
}

/** A thick line may be a band that text stands on. */
function paintStroke(walk: DrawingWalk, { x, y, width, height }: Box): void {
  const { state } = walk;
  const reach = (state.lineWidth * Math.hypot(state.ctm[0], state.ctm[1])) / 2;
  if (reach * 2 < smallestSurface && Math.max(width, height) > largestMark) return;
  const box = {
    x: x - reach,
    y: y - reach,
    width: width + 2 * reach,
    height: height + 2 * reach,
  };
  paint(walk, { box, color: state.strokeColor, opacity: state.strokeOpacity, isWhole: false });
}

/** A gradient over all that is not cut off. */
function paintShading(walk: DrawingWalk): void {
  const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const { clip, fillOpacity } = walk.state;
  paint(walk, { box: clip ?? everywhere, color: null, opacity: fillOpacity, isWhole: false });
}

/** Images fill the unit square of their matrix. */
function drawImage(walk: DrawingWalk, matrix: Affine, isOpaque = false): void {
  const box = boundsOf([0, 0, 1, 1], matrix);
  if (!box) return;
  walk.images.push(box);
  const isWhole = isOpaque && isAxisAligned(matrix);
  const opacity = walk.state.fillOpacity;
  paint(walk, { box, color: null, opacity, isWhole, isImage: true });
}

function drawRepeatedImage(walk: DrawingWalk, scale: Affine, positions: unknown): void {
  const at = Array.from((positions ?? []) as ArrayLike<number>);
  for (let index = 0; index + 1 < at.length; index += 2) {
    const [a, b, c, d] = scale;
    const place: Affine = [a, b, c, d, toNumber(at[index]), toNumber(at[index + 1])];
    drawImage(walk, compose(walk.state.ctm, place));
  }
}

function drawImageGroup(walk: DrawingWalk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly { readonly transform?: unknown }[]) {
    drawImage(walk, compose(walk.state.ctm, toAffine(entry.transform)));
  }
}

/** `#rrggbb`, as pdf.js gives every plain colour. */
function toColor(value: unknown): Color {
  const [, digits] = /^#([\da-f]{6})$/i.exec(String(value)) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}

const unitAt = (walk: DrawingWalk): Affine => walk.state.ctm;

export const paintOperators: Readonly<Record<number, OperatorHandler>> = {
  [OPS.setFillRGBColor]: (walk, [color]) => {
    walk.state.fillColor = toColor(color);
  },
  [OPS.setFillColorN]: (walk) => {
    walk.state.fillColor = null;
  },
  [OPS.setFillTransparent]: (walk) => {
    walk.state.fillColor = null;
  },
  [OPS.setStrokeRGBColor]: (walk, [color]) => {
    walk.state.strokeColor = toColor(color);
  },
  [OPS.setStrokeColorN]: (walk) => {
    walk.state.strokeColor = null;
  },
  [OPS.setLineWidth]: (walk, [width]) => {
    walk.state.lineWidth = toNumber(width);
  },
  [OPS.clip]: (walk) => {
    walk.isClipPending = true;
  },
  [OPS.eoClip]: (walk) => {
    walk.isClipPending = true;
  },
  [OPS.constructPath]: constructPath,
  [OPS.shadingFill]: paintShading,
  [OPS.paintImageXObject]: (walk, [id]) =>
    drawImage(walk, unitAt(walk), walk.isOpaqueImage(String(id))),
  [OPS.paintInlineImageXObject]: (walk) => drawImage(walk, unitAt(walk)),
  [OPS.paintImageMaskXObject]: (walk) => drawImage(walk, unitAt(walk)),
  [OPS.paintImageXObjectRepeat]: (walk, [, scaleX, scaleY, positions]) =>
    drawRepeatedImage(walk, [toNumber(scaleX), 0, 0, toNumber(scaleY), 0, 0], positions),
  [OPS.paintInlineImageXObjectGroup]: (walk, [, map]) => drawImageGroup(walk, map),
  [OPS.paintImageMaskXObjectGroup]: (walk, [images]) => drawImageGroup(walk, images),
};
