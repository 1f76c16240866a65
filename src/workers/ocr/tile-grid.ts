/** Cuts an image into small squares and tells how bright the paper is in each. */
import type { GrayImage } from './gray-image.ts';

/** At 200 dpi an eighth of an inch: higher than a letter, smaller than a sidebar. */
export const tileSize = 24;

export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  /** The middle brightness of each tile. Ink covers less than half of a tile of text. */
  readonly medians: Uint8Array;
  /** How many of the pixels looked at have each brightness, of the whole image. */
  readonly counts: Uint32Array;
}

/** Every second pixel of every second row tells as much. */
const stride = 2;

export function tileGrid({ pixels, width, height }: GrayImage): TileGrid {
  const columns = Math.ceil(width / tileSize);
  const rows = Math.ceil(height / tileSize);
  const medians = new Uint8Array(columns * rows);
  const counts = new Uint32Array(256);
  const inTile = new Uint16Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = [column * tileSize, Math.min(width, (column + 1) * tileSize)];
      const [top, bottom] = [row * tileSize, Math.min(height, (row + 1) * tileSize)];
      inTile.fill(0);
      let all = 0;
      for (let y = top; y < bottom; y += stride) {
        for (let at = y * width + left; at < y * width + right; at += stride) {
          const value = pixels[at] as number;
          inTile[value] = (inTile[value] as number) + 1;
          counts[value] = (counts[value] as number) + 1;
          all += 1;
        }
      }
      medians[row * columns + column] = valueAt(inTile, all >> 1);
    }
  }
  return { columns, rows, medians, counts };
}

/** The value at place `rank` (from 0) of those counted, the darkest first. */
export function valueAt(counts: Uint16Array | Uint32Array, rank: number): number {
  let left = rank;
  for (let value = 0; value < 256; value += 1) {
    left -= counts[value] as number;
    if (left < 0) return value;
  }
  return 255;
}
