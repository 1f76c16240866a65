/** Turns the pixels of a canvas into the plainest image format that Tesseract reads. */

interface Pixels {
  /** Red, green, blue, alpha; opaque. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * A binary PGM (one byte a pixel). Encoding a PNG would take longer than drawing the page.
 *
 * Gray by the luma weights of ITU-R BT.601.
 */
export function toGrayImage({ data, width, height }: Pixels): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const image = new Uint8Array(header.length + width * height);
  image.set(header);
  for (let from = 0, to = header.length; to < image.length; from += 4, to += 1) {
    const red = data[from] as number;
    const green = data[from + 1] as number;
    const blue = data[from + 2] as number;
    image[to] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return image;
}
