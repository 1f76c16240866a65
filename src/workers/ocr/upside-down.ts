/** Turns an image by half a turn, pixel for pixel. */
import type { GrayImage } from './gray-image.ts';

export function upsideDown({ pixels, width, height }: GrayImage): GrayImage {
  return { pixels: pixels.toReversed(), width, height };
}
