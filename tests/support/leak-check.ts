/**
 * Fails a test that leaves a server, a child process, a thread or a watcher behind: the next would
 * inherit it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect } from 'vitest';

/** Node's names of what can be counted without catching vitest's own pipes and timers. */
const watched = new Set(['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap', 'FSEventWrap']);

/** Threads are not among the resources that Node names. */
const threads = new Set<Worker>();
process.on('worker', (worker) => {
  threads.add(worker);
  worker.once('exit', () => threads.delete(worker));
});

function openResources(): readonly string[] {
  const named = process.getActiveResourcesInfo().filter((name) => watched.has(name));
  return [...named, ...Array.from(threads, () => 'Worker')];
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
