/** Turns a drawn page about its middle; nothing of it is cut off. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** @param degrees clockwise; what comes in from outside is white */
export function turnPage(page: Canvas, degrees: number): Canvas {
  const angle = (degrees * Math.PI) / 180;
  // The sine of half a turn is not quite 0, and a hair is not to become a pixel.
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map(
    (value) => Math.round(value * 1e9) / 1e9,
  );
  const [across, down] = [Math.abs(cos as number), Math.abs(sin as number)];
  const turned = createCanvas(
    Math.round(page.width * across + page.height * down),
    Math.round(page.width * down + page.height * across),
  );
  const context = turned.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, turned.width, turned.height);
  context.imageSmoothingQuality = 'high';
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate(angle);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return turned;
}
