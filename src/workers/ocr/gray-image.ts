/** An image of one byte a pixel: what all steps between drawing and recognising work on. */

export interface GrayImage {
  /** Row by row from the top; 0 is black. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface ColourPixels {
  /** Red, green, blue, alpha; opaque. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Gray by the luma weights of ITU-R BT.601. */
export function toGrayImage({ data, width, height }: ColourPixels): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 1) {
    const red = data[from] as number;
    const green = data[from + 1] as number;
    const blue = data[from + 2] as number;
    pixels[to] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { pixels, width, height };
}

/**
 * The plainest image format that Tesseract reads: a binary PGM. Encoding a PNG would take longer
 * than drawing the page.
 */
export function toPgm({ pixels, width, height }: GrayImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
