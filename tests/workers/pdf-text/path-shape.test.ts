import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  intersect,
  isAxisAligned,
  isRectangle,
} from '../../../src/workers/pdf-text/path-shape.ts';

describe('isRectangle', () => {
  it.each<readonly [string, readonly number[], boolean]>([
    ['four corners, closed', [0, 0, 0, 1, 9, 0, 1, 9, 5, 1, 0, 5, 4], true],
    ['back to the first corner', [0, 0, 0, 1, 9, 0, 1, 9, 5, 1, 0, 5, 1, 0, 0, 4], true],
    ['four corners, open', [0, 0, 0, 1, 9, 0, 1, 9, 5, 1, 0, 5], true],
    ['a slanting side', [0, 0, 0, 1, 9, 1, 1, 9, 5, 1, 0, 5, 4], false],
    ['a triangle', [0, 0, 0, 1, 9, 0, 1, 9, 5, 4], false],
    ['a curve', [0, 0, 0, 2, 1, 1, 2, 2, 3, 3, 1, 0, 5, 4], false],
    ['two squares', [0, 0, 0, 1, 1, 0, 4, 0, 3, 3, 1, 4, 3, 4], false],
  ])('tells %s', (_, path, expected) =>
    expect(isRectangle(Float32Array.from(path))).toBe(expected),
  );

  it('is not fooled by what is no path', () => {
    expect(isRectangle(null)).toBe(false);
    expect(isRectangle([])).toBe(false);
  });
});

describe('boundsOf', () => {
  it('gives the upright box of bounds that were turned', () => {
    expect(boundsOf([0, 0, 10, 20], [0, 1, -1, 0, 100, 0])).toEqual({
      x: 80,
      y: 0,
      width: 20,
      height: 10,
    });
    expect(boundsOf([0, 0, Number.NaN, 1], [1, 0, 0, 1, 0, 0])).toBeNull();
    expect(boundsOf(null, [1, 0, 0, 1, 0, 0])).toBeNull();
  });
});

describe('isAxisAligned', () => {
  it('holds for turns by quarters only', () => {
    expect(isAxisAligned([2, 0, 0, -3, 5, 5])).toBe(true);
    expect(isAxisAligned([0, 2, -3, 0, 5, 5])).toBe(true);
    expect(isAxisAligned([0.7, 0.7, -0.7, 0.7, 0, 0])).toBe(false);
  });
});

describe('intersect', () => {
  it('gives what two boxes share', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(intersect(box, { ...box, x: 6 })).toEqual({ x: 6, y: 0, width: 4, height: 10 });
    expect(intersect(box, { ...box, x: 10 })).toBeNull();
  });
});
