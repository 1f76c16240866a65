/** Affine matrices as PDF writes them: [a b c d e f] maps (x, y) to (ax + cy + e, bx + dy + f). */

export type Affine = readonly [number, number, number, number, number, number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function applyAffine(
  [a, b, c, d, e, f]: Affine,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** A matrix from whatever pdf.js hands over (plain or typed array); identity when it is none. */
export function toAffine(value: unknown): Affine {
  if (typeof value !== 'object' || value === null) return identity;
  const numbers = Array.from(value as ArrayLike<unknown>);
  if (numbers.length < 6 || !numbers.every((n) => Number.isFinite(n))) return identity;
  return numbers.slice(0, 6) as unknown as Affine;
}
