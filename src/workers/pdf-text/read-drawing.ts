/**
 * Walks a page's operator list and notes where each glyph, each image and each painted area is drawn.
 *
 * pdf.js' own `getTextContent` drops drawn soft hyphens (LaTeX maps its hyphen to them), merges
 * columns, hides spacing and knows no colours; the operator list keeps all of it, and one pass
 * serves text and images. The rules are those of ISO 32000-1.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, compose, toAffine } from './affine.ts';
import {
  type DrawingWalk,
  type OperatorHandler,
  type PageParts,
  startWalk,
  toNumber,
} from './drawing-walk.ts';
import type { PageDrawing } from './page-drawing.ts';
import { clipToBounds, paintOperators } from './paint-operators.ts';
import { setFont, textOperators } from './text-operators.ts';
import { initialState } from './text-state.ts';

/** The part of pdf.js' operator list that is read here. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** @param base maps the page's user space to page coordinates (top left origin). */
export function readDrawing(list: OperatorList, base: Affine, parts: PageParts): PageDrawing {
  const walk = startWalk(base, parts);
  for (const [index, operator] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[index];
    handlers[operator]?.(walk, Array.isArray(args) ? args : []);
  }
  const { glyphs, images, marks, surfaces } = walk;
  return { glyphs, images, marks, surfaces };
}

function save(walk: DrawingWalk): void {
  walk.stack.push({ ...walk.state });
}

function restore(walk: DrawingWalk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

function transform(walk: DrawingWalk, matrix: Affine): void {
  walk.state.ctm = compose(walk.state.ctm, matrix);
}

function setGraphicsState(walk: DrawingWalk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (Array.isArray(entry)) setEntry(walk, String(entry[0]), entry[1]);
  }
}

function setEntry(walk: DrawingWalk, key: string, value: unknown): void {
  if (key === 'Font' && Array.isArray(value)) setFont(walk, value[0], value[1]);
  else if (key === 'ca') walk.state.fillOpacity = toNumber(value);
  else if (key === 'CA') walk.state.strokeOpacity = toNumber(value);
  else if (key === 'LW') walk.state.lineWidth = toNumber(value);
  else if (key === 'BM') walk.state.isBlended = value !== 'source-over';
  else if (key === 'SMask') walk.state.isMasked = value !== false;
}

function beginAnnotation(walk: DrawingWalk, args: readonly unknown[]): void {
  save(walk);
  walk.state = initialState(compose(compose(walk.base, toAffine(args[2])), toAffine(args[3])));
}

function beginGroup(walk: DrawingWalk, group: unknown): void {
  const isMask = (group as { smask?: unknown } | null)?.smask != null;
  save(walk);
  walk.groups.push(isMask);
  if (isMask) walk.maskDepth += 1;
  // A group is made opaque, then laid over the page with the opacity that was set before it.
  walk.state.groupOpacity *= walk.state.fillOpacity;
  walk.state.fillOpacity = 1;
  walk.state.strokeOpacity = 1;
}

function endGroup(walk: DrawingWalk): void {
  restore(walk);
  if (walk.groups.pop() === true) walk.maskDepth -= 1;
}

function beginMarkedContent(walk: DrawingWalk, isHidden: boolean): void {
  walk.marked.push(isHidden);
  if (isHidden) walk.hiddenLayers += 1;
}

function endMarkedContent(walk: DrawingWalk): void {
  if (walk.marked.pop() === true) walk.hiddenLayers -= 1;
}

const handlers: Readonly<Record<number, OperatorHandler>> = {
  ...textOperators,
  ...paintOperators,
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: (walk, args) => transform(walk, toAffine(args)),
  [OPS.setGState]: (walk, [entries]) => setGraphicsState(walk, entries),
  [OPS.paintFormXObjectBegin]: (walk, [matrix, bounds]) => {
    save(walk);
    transform(walk, toAffine(matrix));
    clipToBounds(walk, bounds);
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginGroup]: (walk, [group]) => beginGroup(walk, group),
  [OPS.endGroup]: endGroup,
  [OPS.beginAnnotation]: beginAnnotation,
  [OPS.endAnnotation]: restore,
  [OPS.beginMarkedContent]: (walk) => beginMarkedContent(walk, false),
  [OPS.beginMarkedContentProps]: (walk, [tag, properties]) =>
    beginMarkedContent(walk, tag === 'OC' && !walk.isLayerShown(properties)),
  [OPS.endMarkedContent]: endMarkedContent,
};
