/** An image of one byte a pixel: what all steps between drawing and recognising work on. */

export interface GrayImage {
  /** Row by row from the top; 0 is black. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Gray by the luma weights of ITU-R BT.601.
 *
 * @param colours red, green, blue and alpha of each pixel; opaque
 */
export function toGrayRows(colours: Uint8ClampedArray, gray: Uint8Array): void {
  for (let from = 0, to = 0; to < gray.length; from += 4, to += 1) {
    const red = colours[from] as number;
    const green = colours[from + 1] as number;
    const blue = colours[from + 2] as number;
    gray[to] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
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
