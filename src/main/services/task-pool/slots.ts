/**
 * Hands out a fixed number of slots, first come first served.
 *
 * Piscina has a queue of its own, but it rotates abortable tasks when several wait, and it would
 * count the wait as part of the task. So nothing is given to Piscina before a thread is free.
 */
export interface Slots {
  /** Resolves once a slot is free; rejects with the signal's reason when aborted while waiting. */
  take(signal: AbortSignal): Promise<void>;
  /** Frees a slot that was taken. */
  free(): void;
  /** How many slots are taken. */
  readonly taken: number;
  /** How many wait for a slot. */
  readonly waiting: number;
}

export function createSlots(count: number): Slots {
  let freeCount = count;
  const queue = new Set<() => void>();

  return {
    take(signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (freeCount > 0) {
        freeCount -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          queue.delete(start);
          reject(signal.reason);
        };
        queue.add(start);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    free() {
      const [next] = queue;
      if (next === undefined) {
        freeCount += 1;
        return;
      }
      queue.delete(next);
      next();
    },
    get taken() {
      return count - freeCount;
    },
    get waiting() {
      return queue.size;
    },
  };
}
