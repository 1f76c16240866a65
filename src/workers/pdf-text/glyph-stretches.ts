/** Groups glyphs that follow each other on one baseline in one type. */
import type { FindFrame } from './find-frame.ts';
import { mapGlyphText } from './map-glyph-text.ts';
import type { DrawnGlyph } from './page-drawing.ts';

export interface StretchGlyph {
  readonly glyph: DrawnGlyph;
  readonly text: string;
  /** Distance along the baseline from the stretch's first glyph, in points. */
  readonly start: number;
  readonly end: number;
}

export interface GlyphStretch {
  /** Direction of its baseline as a unit vector. */
  readonly directionX: number;
  readonly directionY: number;
  /** The number of the frame that it stands in (a tag, a cell), or null. */
  readonly frame: number | null;
  readonly glyphs: readonly StretchGlyph[];
}

/** In em: a wider gap starts a new run, because it may part two columns. */
const widestGap = 1;
/** In em, without a space, where the document draws its spaces: a gap that it left between two texts. */
const widestBesideSpaces = 0.35;
/** In em, where spaces were drawn in the gap: the spaces of justified lines may be wide. */
const widestSpacedGap = 1.3;

/** In em: letters that stand nearer are one word. */
const frameGap = 0.15;

/** In points: what seems larger comes from a broken matrix. */
const largestSize = 400;

/** Stretches in the order of drawing; within one, the glyphs go forward on the same baseline. */
export function toStretches(
  glyphs: readonly DrawnGlyph[],
  frameOf: FindFrame,
): readonly GlyphStretch[] {
  const stretches: GlyphStretch[] = [];
  let open: { stretch: GlyphStretch; glyphs: StretchGlyph[] } | null = null;
  // Two tags beside each other may be no further apart than two words.
  const isSameFrame = (stretch: GlyphStretch, next: StretchGlyph): boolean => {
    const last = stretch.glyphs.findLast(({ text }) => text !== ' ');
    const isWord = next.text === ' ' || !last || next.start - last.end < frameGap * next.glyph.size;
    return isWord || frameOf(next.glyph) === stretch.frame;
  };
  for (const glyph of glyphs) {
    if (!(glyph.size > 0 && glyph.size <= largestSize)) continue;
    const text = mapGlyphText(glyph);
    if (text === '') continue;
    const placed = open && place(open.stretch, glyph, text);
    if (open && placed && isSameFrame(open.stretch, placed)) {
      open.glyphs.push(placed);
      continue;
    }
    if (text === ' ') continue;
    const length = Math.hypot(glyph.endX - glyph.x, glyph.endY - glyph.y);
    const stretchGlyphs = [{ glyph, text, start: 0, end: length }];
    const stretch = {
      directionX: length > 0 ? (glyph.endX - glyph.x) / length : 1,
      directionY: length > 0 ? (glyph.endY - glyph.y) / length : 0,
      frame: frameOf(glyph),
      glyphs: stretchGlyphs,
    };
    stretches.push(stretch);
    open = { stretch, glyphs: stretchGlyphs };
  }
  return stretches;
}

/** The glyph's place on the open stretch, or null when it does not continue it. */
function place(stretch: GlyphStretch, glyph: DrawnGlyph, text: string): StretchGlyph | null {
  const placed = stretch.glyphs;
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last) return null;
  const { size } = first.glyph;
  // By name: a document may cut one font into several subsets and change between them in a word.
  if (glyph.font.name !== first.glyph.font.name && text !== ' ') return null;
  if (Math.abs(glyph.size - size) > 0.02 * size) return null;
  const [dx, dy] = [glyph.x - first.glyph.x, glyph.y - first.glyph.y];
  const along = dx * stretch.directionX + dy * stretch.directionY;
  const across = dx * -stretch.directionY + dy * stretch.directionX;
  if (Math.abs(across) > 0.15 * size) return null;
  const width =
    (glyph.endX - glyph.x) * stretch.directionX + (glyph.endY - glyph.y) * stretch.directionY;
  const hasSpace = last.text === ' ';
  const inked = hasSpace ? placed.findLast((candidate) => candidate.text !== ' ') : last;
  const gap = along - (inked ?? last).end - glyph.spacing;
  const isSpaced = hasSpace || text === ' ';
  const unspaced = placed.some((other) => other.text === ' ') ? widestBesideSpaces : widestGap;
  const limit = isSpaced ? widestSpacedGap : unspaced;
  if (gap > limit * size || gap < -0.6 * size || width < 0) return null;
  return { glyph, text, start: along, end: along + width };
}
