/** A gate that a test opens, so that it decides when the code under test goes on. */
export interface Barrier {
  readonly passed: Promise<void>;
  open(): void;
}

export function createBarrier(): Barrier {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}
