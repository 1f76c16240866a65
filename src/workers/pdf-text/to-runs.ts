/** Makes text runs out of drawn glyphs. */
import type { TextRun } from '../../shared/domain/document-text.ts';
import type { FindFrame } from './find-frame.ts';
import { type GlyphStretch, toStretches } from './glyph-stretches.ts';
import type { DrawnGlyph } from './page-drawing.ts';
import { stretchText } from './stretch-text.ts';

/** Share of the font size that stands above the baseline; the rest of the box is below. */
const ascent = 0.8;

/**
 * Runs in the order of drawing. A run's box is one font size high with the baseline at 0.8 of it,
 * whatever the font says: fonts differ too much for their own boxes to compare lines with.
 */
export function toRuns(
  glyphs: readonly DrawnGlyph[],
  frameOf: FindFrame = () => null,
): readonly TextRun[] {
  return withoutRepeats(toStretches(glyphs, frameOf).flatMap((stretch) => toRun(stretch) ?? []));
}

function toRun(stretch: GlyphStretch): TextRun | null {
  const text = stretchText(stretch);
  const inked = stretch.glyphs.filter((glyph) => glyph.text !== ' ');
  const first = inked[0];
  const last = inked.at(-1);
  if (text === '' || !first || !last) return null;
  const { font, size } = first.glyph;
  return {
    text,
    ...boxOf(stretch, last.end),
    fontSize: round(size),
    fontName: font.name,
    isBold: font.isBold || inked.every(({ glyph }) => glyph.isStroked),
    isItalic: font.isItalic,
    ...(stretch.frame === null ? {} : { frame: stretch.frame }),
  };
}

function boxOf(
  { glyphs, directionX, directionY }: GlyphStretch,
  length: number,
): Pick<TextRun, 'x' | 'y' | 'width' | 'height'> {
  const { x, y, size } = glyphs[0]?.glyph ?? { x: 0, y: 0, size: 0 };
  const [upX, upY] = [directionY * size * ascent, -directionX * size * ascent];
  const [downX, downY] = [-directionY * size * (1 - ascent), directionX * size * (1 - ascent)];
  const [endX, endY] = [x + directionX * length, y + directionY * length];
  const xs = [x + upX, x + downX, endX + upX, endX + downX];
  const ys = [y + upY, y + downY, endY + upY, endY + downY];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    x: round(left),
    y: round(top),
    width: round(Math.max(...xs) - left),
    height: round(Math.max(...ys) - top),
  };
}

/** Drops text drawn again on its own place (shadows, fake bold) and marks what stays as bold. */
function withoutRepeats(runs: readonly TextRun[]): readonly TextRun[] {
  const kept: TextRun[] = [];
  const places = new Map<string, number[]>();
  for (const run of runs) {
    const sameText = places.get(run.text) ?? [];
    const repeated = sameText.find((index) => isSamePlace(kept[index], run));
    const original = repeated === undefined ? undefined : kept[repeated];
    if (repeated !== undefined && original) {
      kept[repeated] = { ...original, isBold: true };
      continue;
    }
    places.set(run.text, [...sameText, kept.length]);
    kept.push(run);
  }
  return kept;
}

function isSamePlace(a: TextRun | undefined, b: TextRun): boolean {
  if (!a) return false;
  const reach = 0.25 * b.fontSize;
  return (
    Math.abs(a.x - b.x) < reach &&
    Math.abs(a.y - b.y) < reach &&
    Math.abs(a.fontSize - b.fontSize) < reach
  );
}

const round = (points: number): number => Math.round(points * 100) / 100;
