import { invariant } from './invariant.ts';

/** Marks a branch that the types say cannot be reached; reaching it is a programmer error. */
export function assertNever(value: never): never {
  return invariant(false, `unexpected value: ${JSON.stringify(value)}`) as never;
}
