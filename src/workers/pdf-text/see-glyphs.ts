/**
 * Tells the glyphs that a person sees on the page from those that only a program would read.
 *
 * Hidden words are how a document talks to machines behind its reader's back, so they are judged as
 * they would be by eye: by their colour on what is painted below them, by what is painted over
 * them, by what they are cut to and by their size. Where that cannot be told (gradients, pictures,
 * odd shapes), a glyph counts as seen.
 */
import type { Box, DrawnGlyph, PageDrawing, Paint, Surface } from './page-drawing.ts';

interface SeenGlyphs {
  /** In the order of drawing. */
  readonly seen: readonly DrawnGlyph[];
  readonly hidden: readonly DrawnGlyph[];
}

interface Page {
  readonly width: number;
  readonly height: number;
}

/** In points: smaller type is read by nobody. */
const smallestSize = 2;
/** Of 255 steps of red, green or blue: colours nearer than this are one to the eye. */
const sameColor = 12;
/** A page is white where nothing is painted. */
const paper: Surface = {
  box: { x: -Infinity, y: -Infinity, width: Infinity, height: Infinity },
  color: 0xffffff,
  isSolid: true,
  isImage: false,
};

/**
 * Words without ink over (or under) an image are the text layer of a scan, where the image shows
 * them; they are kept if they are most of what the page says, and else they are hidden words.
 */
export function seeGlyphs(drawing: PageDrawing, page: Page): SeenGlyphs {
  const covers = drawing.surfaces.flatMap((surface, order) =>
    surface.isSolid ? [{ surface, order }] : [],
  );
  const looks = drawing.glyphs.map((glyph): Look => {
    if (glyph.size < smallestSize) return 'hidden';
    const place = placeOf(glyph, page);
    if (place !== 'inside') return place === 'cut' ? 'cut' : 'hidden';
    const isCovered = covers.findLast(
      ({ surface, order }) => order >= glyph.ink.surfacesBelow && holds(surface.box, glyph),
    );
    if (isCovered && !isCovered.surface.isImage) return 'hidden';
    if (!isCovered && hasInk(glyph, drawing.surfaces)) return 'seen';
    return drawing.images.some((image) => holds(image, glyph)) ? 'imaged' : 'hidden';
  });
  const counts = { seen: 0, imaged: 0, hidden: 0, cut: 0 };
  for (const look of looks) counts[look] += 1;
  const isScan = counts.imaged > counts.seen;
  const isSeen = (look: Look | undefined): boolean =>
    look === 'seen' || (look === 'imaged' && isScan);
  if (counts.seen === looks.length) return { seen: drawing.glyphs, hidden: [] };
  return {
    seen: drawing.glyphs.filter((_, index) => isSeen(looks[index])),
    hidden: drawing.glyphs.filter((_, index) => looks[index] !== 'cut' && !isSeen(looks[index])),
  };
}

/**
 * - `imaged`: has no ink of its own, but there is an image in its place.
 * - `cut`: less than half of it is left by the clip. Browsers print a line that falls between two
 *   pages on both, each time cut; it is read where more of it is.
 */
type Look = 'seen' | 'imaged' | 'cut' | 'hidden';

const middleOf = ({ x, endX, y, endY, size }: DrawnGlyph): readonly [number, number] => {
  const isUpright = Math.abs(endX - x) >= Math.abs(endY - y);
  return [(x + endX) / 2, (y + endY) / 2 - (isUpright ? 0.3 * size : 0)];
};

function holds({ x, y, width, height }: Box, glyph: DrawnGlyph): boolean {
  const [middleX, middleY] = middleOf(glyph);
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
}

/** Where it stands on the page and in its clip; `cut` when only a part of it is inside. */
function placeOf(glyph: DrawnGlyph, { width, height }: Page): 'inside' | 'cut' | 'outside' {
  const [x, y] = middleOf(glyph);
  const reach = 0.5 * glyph.size;
  const left = Math.max(0, glyph.ink.clip?.x ?? 0);
  const top = Math.max(0, glyph.ink.clip?.y ?? 0);
  const right = Math.min(width, glyph.ink.clip ? glyph.ink.clip.x + glyph.ink.clip.width : width);
  const bottom = Math.min(
    height,
    glyph.ink.clip ? glyph.ink.clip.y + glyph.ink.clip.height : height,
  );
  if (x < left - reach || x > right + reach) return 'outside';
  if (y < top - reach || y > bottom + reach) return 'outside';
  return y < top || y > bottom ? 'cut' : 'inside';
}

function hasInk(glyph: DrawnGlyph, surfaces: readonly Surface[]): boolean {
  const { fill, stroke, surfacesBelow } = glyph.ink;
  if (!isOpaque(fill) && !isOpaque(stroke)) return false;
  for (let order = surfacesBelow - 1; order >= -1; order -= 1) {
    const surface = surfaces[order] ?? paper;
    if (surface !== paper && !holds(surface.box, glyph)) continue;
    if (standsOut(fill, surface) || standsOut(stroke, surface)) return true;
    if (surface.isSolid) return false;
  }
  return false;
}

const isOpaque = (paint: Paint | null): boolean => paint !== null && paint.opacity > 0.03;

function standsOut(paint: Paint | null, { color }: Surface): boolean {
  if (paint === null || !isOpaque(paint)) return false;
  if (paint.color === null || color === null) return true;
  return distance(paint.color, color) * paint.opacity > sameColor;
}

function distance(a: number, b: number): number {
  const red = Math.abs((a >> 16) - (b >> 16));
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255));
  return Math.max(red, green, Math.abs((a & 255) - (b & 255)));
}
