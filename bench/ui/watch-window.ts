/** Watches a page from its first moment: its frames, its calls, its rows and its notifications. */
import type { Page } from '@playwright/test';

/** Times are milliseconds of the page's own clock. */
export interface Watched {
  /** Between one frame and the next, since the last look. */
  readonly frames: readonly number[];
  /** Tasks that held the page up for more than 50 ms. */
  readonly longTasks: readonly number[];
  /** When files were let go above the window; null: not yet. */
  readonly droppedAt: number | null;
  /** When the first call to queue them left, and when the last of them was answered. */
  readonly startedAt: number | null;
  readonly answeredAt: number | null;
  /** When the first row of a batch was there. */
  readonly rowAt: number | null;
  readonly notifications: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Log = Mutable<Omit<Watched, 'frames' | 'longTasks'>> & {
  frames: number[];
  longTasks: number[];
};

/** Must be called before the page is opened. */
export async function watchWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const log: Log = {
      ...{ frames: [], longTasks: [], droppedAt: null, startedAt: null },
      ...{ answeredAt: null, rowAt: null, notifications: 0 },
    };
    Object.assign(globalThis, { watched: log });

    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      log.frames.push(now - last);
      last = now;
      if (log.rowAt === null && document.querySelector('[data-batch]')) log.rowAt = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) log.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    const noteDrop = (): void => {
      log.droppedAt = performance.now();
    };
    addEventListener('drop', noteDrop, { capture: true });

    // The calls are texts with an id; the answer to a call carries the same.
    const asked = new Set<string>();
    const idOf = (text: string): string => /"i":"?([^",}]+)/.exec(text.slice(0, 200))?.[1] ?? '';
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      if (typeof data === 'string' && data.slice(0, 200).includes('/imports/start')) {
        log.startedAt ??= performance.now();
        asked.add(idOf(data));
        this.addEventListener('message', ({ data: answer }) => {
          if (typeof answer === 'string' && asked.has(idOf(answer))) {
            log.answeredAt = performance.now();
          }
        });
      }
      send.call(this, data);
    };

    class CountedNotification extends EventTarget {
      static readonly permission = 'granted';
      constructor() {
        super();
        log.notifications += 1;
      }
      close(): void {}
    }
    Object.assign(globalThis, { Notification: CountedNotification });
  });
}

/** What was seen; frames and long tasks are then counted anew. */
export function readWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const { watched } = globalThis as unknown as { readonly watched: Log };
    const told = { ...watched };
    watched.frames = [];
    watched.longTasks = [];
    return told;
  });
}
