/**
 * Walks a page's operator list and notes where each glyph and each image is drawn.
 *
 * pdf.js' own `getTextContent` drops drawn soft hyphens (LaTeX maps its hyphen to them), merges
 * columns and hides spacing; the operator list keeps all of it, and one pass serves text and images.
 * The rules are those of ISO 32000-1, 9.4.4 (text space) and 8.9.5 (images fill the unit square).
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, applyAffine, compose, toAffine } from './affine.ts';
import type { Box, DrawnGlyph, PageDrawing } from './page-drawing.ts';
import type { PageFont } from './page-font.ts';
import { initialState, type TextState } from './text-state.ts';

/** The part of pdf.js' operator list that is read here. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Walk {
  readonly base: Affine;
  readonly fontOf: (id: string) => PageFont;
  readonly glyphs: DrawnGlyph[];
  readonly images: Box[];
  readonly stack: TextState[];
  state: TextState;
  /** Groups that are open; those of soft masks draw no text that is seen. */
  readonly groups: boolean[];
  maskDepth: number;
}

/**
 * @param base maps the page's user space to page coordinates (top left origin).
 * @param fontOf the font of a loaded name.
 */
export function readDrawing(
  list: OperatorList,
  base: Affine,
  fontOf: (id: string) => PageFont,
): PageDrawing {
  const walk: Walk = {
    base,
    fontOf,
    glyphs: [],
    images: [],
    stack: [],
    state: initialState(base),
    groups: [],
    maskDepth: 0,
  };
  for (const [index, operator] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[index];
    handlers[operator]?.(walk, Array.isArray(args) ? args : []);
  }
  return { glyphs: walk.glyphs, images: walk.images };
}

type Handler = (walk: Walk, args: readonly unknown[]) => void;

const num = (value: unknown): number => (Number.isFinite(value) ? (value as number) : 0);

function save(walk: Walk): void {
  walk.stack.push({ ...walk.state });
}

function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

function transform(walk: Walk, matrix: Affine): void {
  walk.state.ctm = compose(walk.state.ctm, matrix);
}

function moveText(walk: Walk, x: number, y: number): void {
  const { state } = walk;
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

function setFont(walk: Walk, id: unknown, size: unknown): void {
  walk.state.font = walk.fontOf(String(id));
  walk.state.fontSize = Math.abs(num(size));
  walk.state.fontDirection = num(size) < 0 ? -1 : 1;
}

function setGraphicsState(walk: Walk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
      setFont(walk, entry[1][0], entry[1][1]);
    }
  }
}

function resetText(walk: Walk, matrix: Affine): void {
  Object.assign(walk.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function beginAnnotation(walk: Walk, args: readonly unknown[]): void {
  save(walk);
  walk.state = initialState(compose(compose(walk.base, toAffine(args[2])), toAffine(args[3])));
}

function beginGroup(walk: Walk, group: unknown): void {
  const isMask = (group as { smask?: unknown } | null)?.smask != null;
  save(walk);
  walk.groups.push(isMask);
  if (isMask) walk.maskDepth += 1;
}

function endGroup(walk: Walk): void {
  restore(walk);
  if (walk.groups.pop() === true) walk.maskDepth -= 1;
}

function drawImage(walk: Walk, matrix: Affine): void {
  const corners = [applyAffine(matrix, 0, 0), applyAffine(matrix, 1, 1)] as const;
  const others = [applyAffine(matrix, 0, 1), applyAffine(matrix, 1, 0)] as const;
  const xs = [...corners, ...others].map((point) => point.x);
  const ys = [...corners, ...others].map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  walk.images.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
}

function drawRepeatedImage(walk: Walk, scale: Affine, positions: unknown): void {
  const at = Array.from((positions ?? []) as ArrayLike<number>);
  for (let index = 0; index + 1 < at.length; index += 2) {
    const [a, b, c, d] = scale;
    drawImage(walk, compose(walk.state.ctm, [a, b, c, d, num(at[index]), num(at[index + 1])]));
  }
}

interface PdfGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

function showText(walk: Walk, items: unknown): void {
  const { state } = walk;
  if (!Array.isArray(items) || state.font === null || walk.maskDepth > 0) return;
  const matrix = compose(state.ctm, state.textMatrix);
  const size = state.fontSize * Math.hypot(matrix[2], matrix[3]);
  const widthScale = state.fontSize * state.font.widthScale;
  const along = state.hScale * state.fontDirection;
  const spacing = state.charSpacing * Math.hypot(matrix[0], matrix[1]) * state.hScale;
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item * state.fontSize) / 1000;
      continue;
    }
    const glyph = item as PdfGlyph | null;
    if (glyph === null) continue;
    const width = num(glyph.width) * widthScale;
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
      isStroked: state.isStroked,
    });
    const wordSpacing = glyph.isSpace === true ? state.wordSpacing : 0;
    advance += width + (wordSpacing + state.charSpacing) * state.fontDirection;
  }
  if (!state.font.isVertical) state.x += advance * along;
}

const unitAt = (walk: Walk): Affine => walk.state.ctm;

const handlers: Readonly<Record<number, Handler>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: (walk, args) => transform(walk, toAffine(args)),
  [OPS.setGState]: (walk, [entries]) => setGraphicsState(walk, entries),
  [OPS.beginText]: (walk) => resetText(walk, [1, 0, 0, 1, 0, 0]),
  [OPS.setTextMatrix]: (walk, [matrix]) => resetText(walk, toAffine(matrix)),
  [OPS.setFont]: (walk, [id, size]) => setFont(walk, id, size),
  [OPS.setCharSpacing]: (walk, [value]) => {
    walk.state.charSpacing = num(value);
  },
  [OPS.setWordSpacing]: (walk, [value]) => {
    walk.state.wordSpacing = num(value);
  },
  [OPS.setHScale]: (walk, [value]) => {
    walk.state.hScale = num(value) / 100;
  },
  [OPS.setLeading]: (walk, [value]) => {
    walk.state.leading = -num(value);
  },
  [OPS.setTextRise]: (walk, [value]) => {
    walk.state.rise = num(value);
  },
  [OPS.setTextRenderingMode]: (walk, [mode]) => {
    walk.state.isStroked = mode === 2;
  },
  [OPS.moveText]: (walk, [x, y]) => moveText(walk, num(x), num(y)),
  [OPS.setLeadingMoveText]: (walk, [x, y]) => {
    walk.state.leading = num(y);
    moveText(walk, num(x), num(y));
  },
  [OPS.nextLine]: (walk) => moveText(walk, 0, walk.state.leading),
  [OPS.showText]: (walk, [items]) => showText(walk, items),
  [OPS.paintFormXObjectBegin]: (walk, [matrix]) => {
    save(walk);
    transform(walk, toAffine(matrix));
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginGroup]: (walk, [group]) => beginGroup(walk, group),
  [OPS.endGroup]: endGroup,
  [OPS.beginAnnotation]: beginAnnotation,
  [OPS.endAnnotation]: restore,
  [OPS.paintImageXObject]: (walk) => drawImage(walk, unitAt(walk)),
  [OPS.paintInlineImageXObject]: (walk) => drawImage(walk, unitAt(walk)),
  [OPS.paintImageMaskXObject]: (walk) => drawImage(walk, unitAt(walk)),
  [OPS.paintImageXObjectRepeat]: (walk, [, scaleX, scaleY, positions]) =>
    drawRepeatedImage(walk, [num(scaleX), 0, 0, num(scaleY), 0, 0], positions),
  [OPS.paintInlineImageXObjectGroup]: (walk, [, map]) => drawImageGroup(walk, map),
  [OPS.paintImageMaskXObjectGroup]: (walk, [images]) => drawImageGroup(walk, images),
};

function drawImageGroup(walk: Walk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly { readonly transform?: unknown }[]) {
    drawImage(walk, compose(walk.state.ctm, toAffine(entry.transform)));
  }
}
