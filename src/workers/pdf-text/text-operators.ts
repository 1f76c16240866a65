/** The operators that set and show text (ISO 32000-1, 9.3 and 9.4). */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, applyAffine, compose, identity, toAffine } from './affine.ts';
import { type DrawingWalk, type OperatorHandler, toNumber } from './drawing-walk.ts';
import type { Ink, Paint } from './page-drawing.ts';
import type { TextState } from './text-state.ts';

function moveText(walk: DrawingWalk, x: number, y: number): void {
  const { state } = walk;
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setFont(walk: DrawingWalk, id: unknown, size: unknown): void {
  walk.state.font = walk.fontOf(String(id));
  walk.state.fontSize = Math.abs(toNumber(size));
  walk.state.fontDirection = toNumber(size) < 0 ? -1 : 1;
}

function resetText(walk: DrawingWalk, matrix: Affine): void {
  Object.assign(walk.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

interface PdfGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

function showText(walk: DrawingWalk, items: unknown): void {
  const { state } = walk;
  if (!Array.isArray(items) || state.font === null || walk.maskDepth > 0) return;
  const matrix = compose(state.ctm, state.textMatrix);
  const size = state.fontSize * Math.hypot(matrix[2], matrix[3]);
  const widthScale = state.fontSize * state.font.widthScale;
  const along = state.hScale * state.fontDirection;
  const spacing = state.charSpacing * Math.hypot(matrix[0], matrix[1]) * state.hScale;
  const ink = inkOf(walk);
  const isStroked = state.renderingMode === 2;
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item * state.fontSize) / 1000;
      continue;
    }
    const glyph = item as PdfGlyph | null;
    if (glyph === null) continue;
    const width = toNumber(glyph.width) * widthScale;
    const y = state.y + state.rise;
    const start = applyAffine(matrix, state.x + advance * along, y);
    const end = applyAffine(matrix, state.x + (advance + width) * along, y);
    walk.glyphs.push({
      text: typeof glyph.unicode === 'string' ? glyph.unicode : '',
      font: state.font,
      size,
      x: start.x,
      y: start.y,
      endX: end.x,
      endY: end.y,
      spacing,
      isStroked,
      ink,
    });
    const wordSpacing = glyph.isSpace === true ? state.wordSpacing : 0;
    advance += width + (wordSpacing + state.charSpacing) * state.fontDirection;
  }
  if (!state.font.isVertical) state.x += advance * along;
}

function inkOf({ state, surfaces, hiddenLayers }: DrawingWalk): Ink {
  const shown = hiddenLayers > 0 ? 0 : state.groupOpacity;
  return { ...paintsOf(state, shown), clip: state.clip, surfacesBelow: surfaces.length };
}

function paintsOf(state: TextState, shown: number): Pick<Ink, 'fill' | 'stroke'> {
  const fill = { color: state.fillColor, opacity: state.fillOpacity * shown };
  const stroke = { color: state.strokeColor, opacity: state.strokeOpacity * shown };
  // Text that only clips shows what is painted through it, which may be anything.
  const through: Paint = { color: null, opacity: shown };
  // The glyphs of Type 3 fonts may bring colours of their own.
  if (state.font?.isDrawn === true && state.renderingMode !== 3) {
    return { fill: through, stroke: null };
  }
  switch (state.renderingMode) {
    case 1:
    case 5:
      return { fill: null, stroke };
    case 2:
    case 6:
      return { fill, stroke };
    case 3:
      return { fill: null, stroke: null };
    case 7:
      return { fill: through, stroke: null };
    default:
      return { fill, stroke: null };
  }
}

export const textOperators: Readonly<Record<number, OperatorHandler>> = {
  [OPS.beginText]: (walk) => resetText(walk, identity),
  [OPS.setTextMatrix]: (walk, [matrix]) => resetText(walk, toAffine(matrix)),
  [OPS.setFont]: (walk, [id, size]) => setFont(walk, id, size),
  [OPS.setCharSpacing]: (walk, [value]) => {
    walk.state.charSpacing = toNumber(value);
  },
  [OPS.setWordSpacing]: (walk, [value]) => {
    walk.state.wordSpacing = toNumber(value);
  },
  [OPS.setHScale]: (walk, [value]) => {
    walk.state.hScale = toNumber(value) / 100;
  },
  [OPS.setLeading]: (walk, [value]) => {
    walk.state.leading = -toNumber(value);
  },
  [OPS.setTextRise]: (walk, [value]) => {
    walk.state.rise = toNumber(value);
  },
  [OPS.setTextRenderingMode]: (walk, [mode]) => {
    walk.state.renderingMode = toNumber(mode);
  },
  [OPS.moveText]: (walk, [x, y]) => moveText(walk, toNumber(x), toNumber(y)),
  [OPS.setLeadingMoveText]: (walk, [x, y]) => {
    walk.state.leading = toNumber(y);
    moveText(walk, toNumber(x), toNumber(y));
  },
  [OPS.nextLine]: (walk) => moveText(walk, 0, walk.state.leading),
  [OPS.showText]: (walk, [items]) => showText(walk, items),
};
