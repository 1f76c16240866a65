/**
 * Makes light letters on a dark or coloured ground dark on light, area by area. Tesseract looks for
 * dark letters; a dark sidebar is a picture to it, and its words are lost.
 */
import type { GrayImage } from './gray-image.ts';
import { type TileGrid, tileSize } from './tile-grid.ts';

/** Dimmer paper than this is seen as dark, and judged by its letters like any dark area. */
const leastPaper = 200;
/** A ground that is this much darker than the paper is an area of its own. */
const groundStep = 45;
/** How much a pixel differs from the ground to belong to a letter. */
const letterStep = 40;
/** A third of a square inch at 200 dpi; smaller ones are the strokes of headings. */
const minTiles = 24;
const minSide = 3;

/** Changes the image in place; gives the number of areas that were turned. */
export function turnLightOnDark(image: GrayImage, grid: TileGrid): number {
  // A page that is dark all over has no paper to compare with.
  const paper = Math.max(leastPaper, percentile(grid.medians, 0.9));
  const areas = darkAreas(grid, paper - groundStep).filter(
    (area) => isLargeEnough(area, grid.columns) && hasLightLetters(image, grid, area),
  );
  for (const area of areas) turn(image, grid, area);
  return areas.length;
}

function percentile(values: Uint8Array, share: number): number {
  return values.toSorted()[Math.floor((values.length - 1) * share)] ?? 255;
}

/** Tiles that touch and are darker than `limit`, as lists of their numbers. */
function darkAreas({ columns, rows, medians }: TileGrid, limit: number): readonly number[][] {
  const areas: number[][] = [];
  const seen = new Uint8Array(medians.length);
  for (let start = 0; start < medians.length; start += 1) {
    if (seen[start] === 1 || (medians[start] as number) >= limit) continue;
    const area = [start];
    seen[start] = 1;
    for (let next = 0; next < area.length; next += 1) {
      const tile = area[next] as number;
      const column = tile % columns;
      const around = [
        column > 0 ? tile - 1 : -1,
        column < columns - 1 ? tile + 1 : -1,
        tile - columns,
        tile + columns < columns * rows ? tile + columns : -1,
      ];
      for (const other of around) {
        if (other < 0 || seen[other] === 1 || (medians[other] as number) >= limit) continue;
        seen[other] = 1;
        area.push(other);
      }
    }
    areas.push(area);
  }
  return areas;
}

function isLargeEnough(area: readonly number[], columns: number): boolean {
  if (area.length < minTiles) return false;
  const across = new Set(area.map((tile) => tile % columns)).size;
  const down = new Set(area.map((tile) => Math.floor(tile / columns))).size;
  return across >= minSide && down >= minSide;
}

/** More of the area is lighter than its ground than is darker: what stands on it is light. */
function hasLightLetters(image: GrayImage, grid: TileGrid, area: readonly number[]): boolean {
  let [lighter, darker] = [0, 0];
  for (const tile of area) {
    const ground = grid.medians[tile] as number;
    forEachPixel(image, grid, tile, (at) => {
      const difference = (image.pixels[at] as number) - ground;
      if (difference > letterStep) lighter += 1;
      else if (difference < -letterStep) darker += 1;
    });
  }
  return lighter > darker;
}

/** Turns the area's tiles, and the rest of its ground in the tiles around it. */
function turn(image: GrayImage, grid: TileGrid, area: readonly number[]): void {
  const { columns, rows, medians } = grid;
  const inside = new Set(area);
  const edge = new Map<number, number>();
  for (const tile of area) {
    for (const other of neighbours(tile, columns, rows)) {
      if (!inside.has(other)) edge.set(other, medians[tile] as number);
    }
  }
  for (const tile of area) {
    forEachPixel(image, grid, tile, (at) => {
      image.pixels[at] = 255 - (image.pixels[at] as number);
    });
    medians[tile] = 255 - (medians[tile] as number);
  }
  for (const [tile, ground] of edge) {
    forEachPixel(image, grid, tile, (at) => {
      // Its letters do not reach out of it, so that here only the ground is to go.
      if (Math.abs((image.pixels[at] as number) - ground) <= letterStep) image.pixels[at] = 255;
    });
  }
}

function neighbours(tile: number, columns: number, rows: number): readonly number[] {
  const [column, row] = [tile % columns, Math.floor(tile / columns)];
  const found: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
      found.push(y * columns + x);
    }
  }
  return found;
}

// biome-ignore lint/complexity/useMaxParams: called for every pixel of an area
function forEachPixel(
  { width, height }: GrayImage,
  { columns }: TileGrid,
  tile: number,
  visit: (at: number) => void,
): void {
  const left = (tile % columns) * tileSize;
  const top = Math.floor(tile / columns) * tileSize;
  const right = Math.min(width, left + tileSize);
  const bottom = Math.min(height, top + tileSize);
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) visit(at);
  }
}
