/** Makes of a drawn page the image that Tesseract reads best. */
import type { Canvas } from '@napi-rs/canvas';
import { evenLight } from './even-light.ts';
import { type GrayImage, toGrayImage } from './gray-image.ts';
import { tileGrid } from './tile-grid.ts';
import { turnLightOnDark } from './turn-light-on-dark.ts';

export function prepareImage(page: Canvas): GrayImage {
  const image = toGrayImage(page.getContext('2d').getImageData(0, 0, page.width, page.height));
  const grid = tileGrid(image);
  turnLightOnDark(image, grid);
  evenLight(image, grid);
  return image;
}
