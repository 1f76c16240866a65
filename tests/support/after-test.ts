/** Cleans up after each test before the leak check looks (`onTestFinished` would be too late). */
import { afterEach } from 'vitest';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Runs `cleanUp` after the current test; what was added last goes first. */
export function afterTest(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}
