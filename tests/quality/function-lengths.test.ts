import { describe, expect, it } from 'vitest';
import { functionLengths } from '../../scripts/function-lengths.ts';

describe('functionLengths', () => {
  it('counts a function without the ones nested in it', () => {
    const source = `export function createCounter() { // é
  let count = 0;

  return {
    up: <T>(value: T) => {
      count += 1;
      count += 2;
      return value;
    },
  };
}
`;
    expect(functionLengths(source)).toEqual([
      { line: 1, ownLines: 7 },
      { line: 5, ownLines: 5 },
    ]);
  });

  it('sees methods, constructors and components', () => {
    const source = `class Box {
  constructor() {
    this.a = 1;
  }
  open() {
    return <p />;
  }
}`;
    expect(functionLengths(source, { tsx: true })).toEqual([
      { line: 2, ownLines: 3 },
      { line: 5, ownLines: 3 },
    ]);
  });
});
