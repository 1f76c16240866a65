/** Measures how late the main thread gets to what is due, as a window would feel it. */

export interface DelayWatch {
  /** Milliseconds: the longest delay, and what 95 of 100 samples stayed under. */
  stop(): { readonly maxMs: number; readonly p95Ms: number };
}

const TICK_MS = 5;

export function watchDelay(): DelayWatch {
  const delays: number[] = [];
  let due = performance.now() + TICK_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.push(Math.max(0, now - due));
    due = now + TICK_MS;
  }, TICK_MS);
  // A program that failed must be able to end, whether anybody stopped this or not.
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      const sorted = delays.toSorted((a, b) => a - b);
      return { maxMs: sorted.at(-1) ?? 0, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
    },
  };
}
