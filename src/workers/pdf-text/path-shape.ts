/** Shapes of paths as pdf.js hands them over: their bounds, and whether they are plain rectangles. */
import { type Affine, applyAffine } from './affine.ts';
import type { Box } from './page-drawing.ts';

/** Codes in pdf.js' path data; each is followed by the numbers of its points. */
const [moveTo, lineTo, closePath] = [0, 1, 4];

/** @param bounds [left, bottom, right, top] in user space; null when they are none. */
export function boundsOf(bounds: unknown, matrix: Affine): Box | null {
  if (typeof bounds !== 'object' || bounds === null) return null;
  const numbers = Array.from(bounds as ArrayLike<unknown>);
  if (numbers.length < 4 || !numbers.every((n) => Number.isFinite(n))) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers as readonly number[];
  const corners = [
    applyAffine(matrix, left, bottom),
    applyAffine(matrix, right, bottom),
    applyAffine(matrix, left, top),
    applyAffine(matrix, right, top),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether upright rectangles stay upright under it. */
export const isAxisAligned = ([a, b, c, d]: Affine): boolean => {
  const slight = 1e-3 * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  return (
    (Math.abs(b) <= slight && Math.abs(c) <= slight) ||
    (Math.abs(a) <= slight && Math.abs(d) <= slight)
  );
};

/** One closed path of four corners with upright and level sides. */
export function isRectangle(path: unknown): boolean {
  if (typeof path !== 'object' || path === null) return false;
  const data = path as ArrayLike<number>;
  // Four or five corners of three numbers each, and the closing code.
  if (data.length < 12 || data.length > 16) return false;
  const corners: (readonly [x: number, y: number])[] = [];
  for (let index = 0; index < data.length; ) {
    const code = data[index];
    if (code === closePath && index === data.length - 1) break;
    if (code !== (index === 0 ? moveTo : lineTo)) return false;
    corners.push([data[index + 1] ?? 0, data[index + 2] ?? 0]);
    index += 3;
  }
  return corners.every(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return x === nextX || y === nextY;
  });
}

/** What two boxes share; null for nothing. */
export function intersect(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
