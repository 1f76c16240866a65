/** Fails a test that leaves a server, a child process or a watcher behind: the next would inherit it. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';

/** Node's names of what can be counted without catching vitest's own pipes and timers. */
const watched = new Set(['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap', 'FSEventWrap']);

function openResources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => watched.has(name));
}

let before = 0;

beforeEach(() => {
  before = openResources().length;
});

// Runs after the hooks of the test file itself. Closing takes the system a few turns of the loop.
afterEach(async () => {
  for (let turn = 0; turn < 50 && openResources().length > before; turn += 1) await delay(10);
  expect(openResources().length, `left open: ${openResources().join(', ')}`).toBeLessThanOrEqual(
    before,
  );
});
