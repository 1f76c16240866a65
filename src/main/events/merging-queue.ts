/**
 * A queue for one reader in which a newer item replaces an older one of the same key, at the end:
 * its length is bounded by the number of keys, however slowly it is read.
 */
export interface MergingQueue<T> {
  push(item: T): void;
  /** Yields items until the queue is closed and empty. */
  drain(): AsyncGenerator<T, void, undefined>;
  close(): void;
}

export function createMergingQueue<T>(keyOf: (item: T) => string): MergingQueue<T> {
  const items = new Map<string, T>();
  let isClosed = false;
  let wake = (): void => {};

  return {
    push(item) {
      if (isClosed) return;
      const key = keyOf(item);
      items.delete(key);
      items.set(key, item);
      wake();
    },
    async *drain() {
      while (true) {
        for (const [key, item] of items) {
          items.delete(key);
          yield item;
        }
        if (isClosed) return;
        if (items.size > 0) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close() {
      isClosed = true;
      items.clear();
      wake();
    },
  };
}
