import type { SetAlarm } from './set-alarm.ts';

/**
 * Hands out a number of slots, first come first served.
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

/** Slots that open one by one, each when there were some waiting for one for a time on end. */
export interface SlotGrowth {
  readonly afterMs: number;
  readonly setTimer: SetAlarm;
}

/** All slots are open at once, or one, and the others as `growth` says; what is open stays so. */
export function createSlots(count: number, growth: SlotGrowth | null = null): Slots {
  let open = growth === null ? count : 1;
  let taken = 0;
  let cancelGrowth: (() => void) | null = null;
  const queue = new Set<() => void>();

  function startNext(): void {
    const [next] = queue;
    if (next === undefined || taken >= open) return;
    taken += 1;
    queue.delete(next);
    next();
  }

  /** To be called when the queue has changed: the time runs for as long as anybody waits. */
  function planGrowth(): void {
    if (queue.size === 0) {
      cancelGrowth?.();
      cancelGrowth = null;
    }
    if (growth === null || cancelGrowth !== null || open >= count || queue.size === 0) return;
    cancelGrowth = growth.setTimer(growth.afterMs, () => {
      cancelGrowth = null;
      open += 1;
      startNext();
      planGrowth();
    });
  }

  return {
    take(signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (taken < open) {
        taken += 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          queue.delete(start);
          planGrowth();
          reject(signal.reason);
        };
        queue.add(start);
        planGrowth();
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    free() {
      taken -= 1;
      startNext();
      planGrowth();
    },
    get taken() {
      return taken;
    },
    get waiting() {
      return queue.size;
    },
  };
}
