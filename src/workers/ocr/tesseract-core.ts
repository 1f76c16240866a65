/**
 * Loads Tesseract compiled to WebAssembly, and types the little of it that is used.
 *
 * The engine of tesseract.js is used without its wrapper, which would put a second thread behind
 * this one and can load several languages from one folder only. Its relaxed-SIMD build is no
 * faster here and may read differently from one processor to another.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFolder } from '../package-folder.ts';

/** Levels of the layout tree, as Tesseract numbers them. */
export const textLevel = { line: 2, word: 3 } as const;
/** Its neural recogniser; the older one is not in the language data. */
export const lstmOnly = 1;

/** Pixels; the origin is the top left corner. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Walks over what was recognised, in reading order. */
export interface ResultIterator {
  Begin(): void;
  Next(level: number): boolean;
  Empty(level: number): boolean;
  IsAtBeginningOf(level: number): boolean;
  GetUTF8Text(level: number): string;
  /** 0–100. */
  Confidence(level: number): number;
  getBoundingBox(level: number): PixelBox;
  /** A straight line under the letters, from left to right. */
  getBaseline(level: number): PixelBox & { readonly has_baseline: boolean };
}

export interface TessBaseApi {
  /** Languages joined by `+`; 0 when they could be loaded. */
  Init(dataFolder: null, languages: string, engineMode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads the image from the file `/input`; 0 when it could. */
  SetImageFile(exifOrientation: number, angle: number): number;
  /** 0 when it succeeded. */
  Recognize(monitor: null): number;
  GetIterator(): ResultIterator;
  /** Forgets the image and what was recognised, keeps the languages. */
  Clear(): void;
}

export interface TesseractCore {
  /** In memory. */
  readonly FS: {
    writeFile(path: string, data: Uint8Array, options: { readonly canOwn: boolean }): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TessBaseApi;
  destroy(object: ResultIterator): void;
}

interface CoreOptions {
  /** Called while `Recognize` runs: 30–100. What it throws comes out of `Recognize`. */
  readonly TesseractProgress: (percent: number) => void;
  /** Gets what it would write to the error stream: remarks about the page, of use to nobody. */
  readonly printErr: (line: string) => void;
}

export function loadTesseractCore(options: CoreOptions): Promise<TesseractCore> {
  const file = path.join(packageFolder('tesseract.js-core'), 'tesseract-core-simd-lstm.js');
  const create: (options: CoreOptions) => Promise<TesseractCore> = createRequire(file)(file);
  return create(options);
}
