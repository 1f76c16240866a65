/** How large the paper was that an image shows, so that its words get places in points. */
import type { PictureSize } from './picture-size.ts';

const pointsPerInch = 72;
/** A4, 210 mm. Letter is a hair wider, which changes no proportion. */
const paperWidth = 595.28;
/** Long side of the smallest and the largest sheet that a résumé is scanned from: A5 and A3. */
const longSide = { min: 7 * pointsPerInch, max: 17 * pointsPerInch } as const;

/**
 * Pixels per point of the image. Screens and cameras claim 72 or 96 dots per inch for anything, so
 * the resolution is believed only where a sheet of paper comes of it; else the short side is taken
 * for the width of A4.
 */
export function pixelsPerPoint({ width, height, dpi }: PictureSize): number {
  const claimed = (dpi ?? 0) / pointsPerInch;
  const claimedLength = Math.max(width, height) / claimed;
  const isPaper = claimedLength >= longSide.min && claimedLength <= longSide.max;
  return isPaper ? claimed : Math.min(width, height) / paperWidth;
}
