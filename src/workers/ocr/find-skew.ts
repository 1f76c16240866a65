/**
 * Finds out how a page of text lies. Along the lines of a text the ink of a page comes in stripes;
 * along any other direction it is smeared out (projection profiles: Postl, "Detection of linear
 * oblique structures and skew scan in digitized documents", ICPR 1986).
 */
import type { GrayImage } from './gray-image.ts';

export interface Lie {
  /** Nothing is on the page but a speck or two. */
  readonly isBlank: boolean;
  /** Degrees, clockwise, by which the lines fall to the right; 0 where they cannot be told. */
  readonly skew: number;
  /** The lines run from top to bottom: the page lies on its side. */
  readonly isSideways: boolean;
}

/** Pixels of the image per point of the map on which it is judged, either way. */
const reduction = 4;
const inkLevel = 140;
const maxSkew = 8;
const coarseStep = 0.5;
const fineStep = 0.1;
/** Stripes that are this much clearer the other way; columns of text make some of their own. */
const sidewaysFactor = 1.5;
/** Fewer points of ink show no lines. */
const minInk = 300;
/** A word has some thirty. */
const minSpecks = 8;

interface InkMap {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly width: number;
  readonly height: number;
}

export function findLie(image: GrayImage): Lie {
  const ink = inkMap(image);
  const isBlank = ink.xs.length < minSpecks;
  if (ink.xs.length < minInk) return { isBlank, skew: 0, isSideways: false };
  const across = bestSkew(ink);
  const down = bestSkew(sideways(ink));
  const isSideways = down.clarity > across.clarity * sidewaysFactor;
  return { isBlank, skew: (isSideways ? down : across).skew, isSideways };
}

function inkMap({ pixels, width, height }: GrayImage): InkMap {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y + reduction <= height; y += reduction) {
    for (let x = 0; x + reduction <= width; x += reduction) {
      const at = (y + (reduction >> 1)) * width + x;
      const sum = (pixels[at] as number) + (pixels[at + 1] as number) + (pixels[at + 2] as number);
      if (sum < 3 * inkLevel) {
        xs.push(x / reduction);
        ys.push(y / reduction);
      }
    }
  }
  const size = { width: width / reduction, height: height / reduction };
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys), ...size };
}

/** The map turned by a quarter, clockwise. */
function sideways({ xs, ys, width, height }: InkMap): InkMap {
  return { xs: ys.map((y) => height - y), ys: xs, width: height, height: width };
}

function bestSkew(ink: InkMap): { readonly skew: number; readonly clarity: number } {
  let best = { skew: 0, clarity: clarityAt(ink, 0) };
  const look = (from: number, to: number, step: number): void => {
    for (let skew = from; skew <= to + step / 2; skew += step) {
      const clarity = clarityAt(ink, skew);
      if (clarity > best.clarity) best = { skew, clarity };
    }
  };
  look(-maxSkew, maxSkew, coarseStep);
  look(best.skew - coarseStep, best.skew + coarseStep, fineStep);
  return best;
}

/** How much neighbouring rows differ in ink when the page is seen along lines of this skew. */
function clarityAt({ xs, ys, width, height }: InkMap, skew: number): number {
  const slope = Math.tan((skew * Math.PI) / 180);
  const shift = Math.abs(slope) * width;
  const rows = new Float64Array(Math.ceil(height + 2 * shift) + 2);
  for (let at = 0; at < xs.length; at += 1) {
    const row = Math.round((ys[at] as number) - (xs[at] as number) * slope + shift);
    rows[row] = (rows[row] as number) + 1;
  }
  let clarity = 0;
  for (let row = 1; row < rows.length; row += 1) {
    clarity += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  }
  return clarity;
}
