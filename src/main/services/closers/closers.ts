/** Closes what was opened, the last first, whether the start came to its end or not. */
import type { Logger } from '../../engine/ports.ts';

export interface Closers {
  /** To be called as soon as there is something to close. */
  add(close: () => unknown): void;
  /** One that cannot be closed keeps no other from it. */
  closeAll(): Promise<void>;
}

export function createClosers(logger: Pick<Logger, 'error'>): Closers {
  const closers: (() => unknown)[] = [];
  return {
    add: (close) => void closers.push(close),
    async closeAll() {
      for (const close of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          logger.error({ error }, 'a part of the app could not be closed');
        }
      }
    },
  };
}
