/** Turns an image the way its orientation tag asks for (TIFF 6.0, tag 274; Exif has the same). */
import { type Canvas, createCanvas } from '@napi-rs/canvas';

type Matrix = readonly [a: number, b: number, c: number, d: number];

/** How a stored pixel's direction is shown; those from 5 on exchange the sides. */
const matrices: Readonly<Record<number, Matrix>> = {
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
};

/** @param orientation 1–8; 1 and what is none of them leave it as it is */
export function orient(image: Canvas, orientation: number): Canvas {
  const matrix = matrices[orientation];
  if (matrix === undefined) return image;
  const [a, b, c, d] = matrix;
  const { width, height } = image;
  const shown = a === 0 ? createCanvas(height, width) : createCanvas(width, height);
  const context = shown.getContext('2d');
  // Whatever ends up left of or above the origin is moved back into sight.
  context.setTransform(a, b, c, d, a + c < 0 ? shown.width : 0, b + d < 0 ? shown.height : 0);
  context.drawImage(image, 0, 0);
  return shown;
}
