/** How much of a page its images cover. */
import type { Box } from './page-drawing.ts';

/** Cells along each edge of the page; overlapping images are then counted once. */
const cells = 50;

/** Share (0–1) of the page, by the cells whose centre lies in an image. */
export function imageShare(images: readonly Box[], width: number, height: number): number {
  if (width <= 0 || height <= 0) return 0;
  const covered = new Uint8Array(cells * cells);
  for (const image of images) {
    const fromX = firstCell(image.x, width);
    const toX = firstCell(image.x + image.width, width);
    const fromY = firstCell(image.y, height);
    const toY = firstCell(image.y + image.height, height);
    for (let row = fromY; row < toY; row += 1)
      covered.fill(1, row * cells + fromX, row * cells + toX);
  }
  return covered.reduce((sum, cell) => sum + cell, 0) / covered.length;
}

/** The first cell whose centre lies at or beyond `at`, within the page. */
function firstCell(at: number, length: number): number {
  return Math.min(cells, Math.max(0, Math.ceil((at / length) * cells - 0.5)));
}
