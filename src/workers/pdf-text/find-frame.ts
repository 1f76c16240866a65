/** Finds the frame that a glyph stands in: the ground or border of a tag or of a table's cell. */
import type { DrawnGlyph, Surface } from './page-drawing.ts';

/** The number of the glyph's frame on the page, or null. */
export type FindFrame = (glyph: DrawnGlyph) => number | null;

/** In points and em: what is larger is the ground of a section, a column or the page. */
const widest = 320;
const highest = 4;

export function createFrameFinder(surfaces: readonly Surface[]): FindFrame {
  const frames = surfaces.flatMap(({ box, isImage }, order) =>
    isImage || box.width > widest ? [] : [{ box, order }],
  );
  if (frames.length === 0) return () => null;
  return ({ x, endX, y, size, ink }) => {
    const middle = (x + endX) / 2;
    const found = frames.findLast(
      ({ box, order }) =>
        order < ink.surfacesBelow &&
        box.height >= size &&
        box.height <= highest * size &&
        box.x <= middle &&
        box.x + box.width >= middle &&
        box.y <= y - 0.3 * size &&
        box.y + box.height >= y - 0.3 * size,
    );
    return found?.order ?? null;
  };
}
