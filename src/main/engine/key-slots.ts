/** Which of a kind's keys may take one more job now: by gates, by what runs, by their rate limit. */
import type { JobDefinition } from './define-job.ts';
import { closedKeys, type Gate } from './gate.ts';
import type { TokenBuckets } from './token-buckets.ts';

export interface KeySlots<Tx> {
  /** Keys that may not. */
  fullKeys(): readonly string[];
  /** Takes a slot for a key; false, and nothing taken, where its rate limit is reached. */
  take(tx: Tx, key: string | null): boolean;
}

export function createKeySlots<Tx>(
  { kind, concurrencyPerKey, ratePerKey }: JobDefinition<Tx>,
  parts: {
    readonly gates: readonly Gate[];
    /** How many of the kind run now, by key. */
    readonly running: Map<string, number>;
    readonly buckets: TokenBuckets<Tx>;
  },
): KeySlots<Tx> {
  const closed = new Set(closedKeys(parts.gates, kind));
  const { running, buckets } = parts;
  const isFull = (count: number) => concurrencyPerKey !== undefined && count >= concurrencyPerKey;
  return {
    fullKeys() {
      const busy = [...running].filter(([, count]) => isFull(count)).map(([key]) => key);
      return [...new Set([...closed, ...busy])];
    },
    take(tx, key) {
      if (key === null) return true;
      const rate = ratePerKey?.isFor?.(key) === false ? undefined : ratePerKey;
      if (rate !== undefined && !buckets.takeOne(tx, { kind, key }, rate)) {
        closed.add(key);
        return false;
      }
      running.set(key, (running.get(key) ?? 0) + 1);
      return true;
    },
  };
}
