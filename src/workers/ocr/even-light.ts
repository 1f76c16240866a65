/**
 * Makes the paper white and the ink dark all over the page: photographs have shadows, faxes and thin
 * copies little contrast, and Tesseract tells ink from paper by one threshold for the whole page.
 */
import type { GrayImage } from './gray-image.ts';
import { type TileGrid, tileSize, valueAt } from './tile-grid.ts';

/** Paper that is this bright everywhere is left alone: what is read well is not touched. */
const brightPaper = 195;
const darkInk = 110;
/** Share of the pixels of a page of text that are ink, at the least. */
const inkShare = 0.002;
/** How far around a tile its paper is looked for: large letters fill some tiles. */
const reach = 3;

/** Changes the image in place. */
export function evenLight(image: GrayImage, grid: TileGrid): void {
  const isUneven = grid.medians.some((level) => level < brightPaper);
  const paper = isUneven ? paperLevels(grid) : null;
  if (paper?.some((level) => level < brightPaper)) whiten(image, grid, paper);
  const ink = inkLevel(grid, paper);
  if (ink > darkInk) stretch(image, ink);
}

/** The paper's brightness in each tile: the brightest around it, smoothed. */
function paperLevels({ columns, rows, medians }: TileGrid): Float32Array {
  const size = { columns, rows };
  const most: Judge = (levels, { from, to, step }) => {
    let level = 1;
    for (let at = from; at <= to; at += step) level = Math.max(level, levels[at] as number);
    return level;
  };
  const mean: Judge = (levels, { from, to, step }) => {
    let sum = 0;
    for (let at = from; at <= to; at += step) sum += levels[at] as number;
    return sum / ((to - from) / step + 1);
  };
  return around(around(Float32Array.from(medians), size, most), size, mean);
}

/** From tile `from` to tile `to`, both included, each `step` tiles. */
type Judge = (
  levels: Float32Array,
  span: { readonly from: number; readonly to: number; readonly step: number },
) => number;

/** What `judge` makes of the levels up to `reach` tiles away: first along the rows, then down. */
function around(
  levels: Float32Array,
  { columns, rows }: Pick<TileGrid, 'columns' | 'rows'>,
  judge: Judge,
): Float32Array {
  const across = new Float32Array(levels.length);
  const both = new Float32Array(levels.length);
  for (let tile = 0; tile < levels.length; tile += 1) {
    const start = tile - (tile % columns);
    const from = Math.max(start, tile - reach);
    const to = Math.min(start + columns - 1, tile + reach);
    across[tile] = judge(levels, { from, to, step: 1 });
  }
  for (let tile = 0; tile < levels.length; tile += 1) {
    const column = tile % columns;
    const row = Math.floor(tile / columns);
    const from = Math.max(0, row - reach) * columns + column;
    const to = Math.min(rows - 1, row + reach) * columns + column;
    both[tile] = judge(across, { from, to, step: columns });
  }
  return both;
}

/** Divides by the paper's brightness, which is taken to change evenly from tile to tile. */
function whiten(
  { pixels, width, height }: GrayImage,
  { columns, rows }: TileGrid,
  paper: Float32Array,
): void {
  for (let y = 0; y < height; y += 1) {
    const row = clamp(y / tileSize - 0.5, rows - 1);
    const [upper, lower] = [Math.floor(row), Math.min(rows - 1, Math.floor(row) + 1)];
    const levels = Float32Array.from({ length: columns }, (_, column) => {
      const above = paper[upper * columns + column] as number;
      const below = paper[lower * columns + column] as number;
      return above + (below - above) * (row - upper);
    });
    for (let x = 0; x < width; x += 1) {
      const column = clamp(x / tileSize - 0.5, columns - 1);
      const left = Math.floor(column);
      const from = levels[left] as number;
      const to = levels[Math.min(columns - 1, left + 1)] as number;
      const level = from + (to - from) * (column - left);
      const at = y * width + x;
      pixels[at] = Math.min(255, ((pixels[at] as number) * 255) / level);
    }
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** The brightness of the darkest pixels, as it is once the paper is white. */
function inkLevel({ counts }: TileGrid, paper: Float32Array | null): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ink = valueAt(counts, Math.floor(all * inkShare));
  const brightest = paper?.reduce((most, level) => Math.max(most, level), 1) ?? 255;
  return Math.min(255, (ink * 255) / brightest);
}

/** Spreads what lies between the ink and white over the whole range. */
function stretch({ pixels }: GrayImage, ink: number): void {
  // An empty page has no ink, and its grain is not to become some.
  const black = Math.min(ink, 200);
  const scale = 255 / (255 - black);
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, (value - black) * scale),
  );
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = table[pixels[at] as number] as number;
}
