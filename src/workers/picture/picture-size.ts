/** One page of an image file, as it is stored. */
export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per inch, along the width; null where the file does not say. */
  readonly dpi: number | null;
}
