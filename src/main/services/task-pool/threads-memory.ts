/** How much memory worker threads hold, asked of them once; nothing is measured while nobody asks. */
import { answerInTime } from './answer-in-time.ts';
import type { GuardedThread } from './memory-guard.ts';
import type { SetAlarm } from './set-alarm.ts';

/** The sum of their heaps and buffers in bytes; null when one of them does not answer in time. */
export async function threadsMemory(
  threads: readonly GuardedThread[],
  setTimer: SetAlarm,
): Promise<number | null> {
  const told = await answerInTime(Promise.all(threads.map(bytesOf)), setTimer);
  return told === null ? null : told.reduce((sum, bytes) => sum + bytes, 0);
}

async function bytesOf(thread: GuardedThread): Promise<number> {
  // One that is just ending rejects; it holds nothing any more.
  const heap = await thread.getHeapStatistics().catch(() => null);
  return heap === null ? 0 : heap.external_memory + heap.total_physical_size;
}
