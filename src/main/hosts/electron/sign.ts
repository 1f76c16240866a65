/** The small pictures beside clock and taskbar, drawn rather than shipped: a crescent and a dot. */
import type { NativeImage } from 'electron';
import type { ElectronParts } from './electron-parts.ts';

/** `working` and `asking` add a dot to the crescent, `paused` two bars; `dot` stands alone. */
export type Sign = 'idle' | 'working' | 'paused' | 'asking' | 'dot';

/** Red, green, blue. */
type Colour = readonly [number, number, number];

const lamp: Colour = [245, 185, 92];
const night: Colour = [130, 136, 180];
const alarm: Colour = [226, 84, 84];
const black: Colour = [0, 0, 0];

/** Its middle and its radius. */
type Circle = readonly [number, number, number];

/** In units of the picture's side; the pixel's colour, or null where nothing is. */
type Painter = (x: number, y: number) => Colour | null;

/**
 * On macOS a template: black, and the system paints it for light and dark bars. So there nothing may
 * be told by colour, and elsewhere nothing is told by colour alone.
 */
export function painterOf(sign: Sign, isTemplate: boolean): Painter {
  const tint = (colour: Colour): Colour => (isTemplate ? black : colour);
  const inCircle = (x: number, y: number, [cx, cy, radius]: Circle): boolean =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;
  const inCrescent = (x: number, y: number): boolean =>
    inCircle(x, y, [0.46, 0.54, 0.42]) && !inCircle(x, y, [0.64, 0.38, 0.36]);
  const inMark = (x: number, y: number): boolean => {
    if (sign === 'dot') return inCircle(x, y, [0.5, 0.5, 0.45]);
    if (sign === 'working') return inCircle(x, y, [0.76, 0.24, 0.14]);
    if (sign === 'asking') return inCircle(x, y, [0.76, 0.24, 0.22]);
    const isBar = (x > 0.62 && x < 0.72) || (x > 0.82 && x < 0.92);
    return sign === 'paused' && isBar && y > 0.06 && y < 0.42;
  };
  return (x, y) => {
    if (inMark(x, y)) return tint(sign === 'asking' || sign === 'dot' ? alarm : lamp);
    return sign !== 'dot' && inCrescent(x, y) ? tint(night) : null;
  };
}

/** Samples a side of a pixel, for smooth edges. */
const samples = 4;

/** Pixels in rows, each blue, green, red and alpha (premultiplied), as Electron takes them. */
export function paint(painter: Painter, side: number): Buffer {
  const pixels = Buffer.alloc(side * side * 4);
  const share = 1 / (samples * samples);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const total = [0, 0, 0, 0];
    for (let sample = 0; sample < samples * samples; sample += 1) {
      const x = (pixel % side) + ((sample % samples) + 0.5) / samples;
      const y = Math.floor(pixel / side) + (Math.floor(sample / samples) + 0.5) / samples;
      const colour = painter(x / side, y / side);
      if (colour === null) continue;
      const [red, green, blue] = colour;
      for (const [index, value] of [blue, green, red, 255].entries()) {
        total[index] = (total[index] ?? 0) + value * share;
      }
    }
    pixels.set(total.map(Math.round), pixel * 4);
  }
  return pixels;
}

const side = 16;

export function drawSign(
  nativeImage: ElectronParts['nativeImage'],
  sign: Sign,
  { isTemplate = false } = {},
): NativeImage {
  const painter = painterOf(sign, isTemplate);
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2, 3]) {
    const size = side * scaleFactor;
    image.addRepresentation({
      ...{ scaleFactor, width: size, height: size, buffer: paint(painter, size) },
    });
  }
  if (isTemplate) image.setTemplateImage(true);
  return image;
}
