/** Makes of a drawn page the image that Tesseract reads best. */
import type { Canvas } from '@napi-rs/canvas';
import { evenLight } from './even-light.ts';
import { giveBack } from './give-back.ts';
import { type GrayImage, toGrayRows } from './gray-image.ts';
import { tileGrid } from './tile-grid.ts';
import { turnLightOnDark } from './turn-light-on-dark.ts';

const bandRows = 256;

export function prepareImage(page: Canvas): GrayImage {
  const image = toGrayImage(page);
  const grid = tileGrid(image);
  turnLightOnDark(image, grid);
  evenLight(image, grid);
  return image;
}

/** In bands: the colours of a whole page take four times the memory of all that follows. */
function toGrayImage(page: Canvas): GrayImage {
  const { width, height } = page;
  const pixels = new Uint8Array(width * height);
  const context = page.getContext('2d');
  for (let top = 0; top < height; top += bandRows) {
    const rows = Math.min(bandRows, height - top);
    const { data } = context.getImageData(0, top, width, rows);
    toGrayRows(data, pixels.subarray(top * width, (top + rows) * width));
    giveBack(data);
  }
  return { pixels, width, height };
}
