/**
 * Collects items and hands them on at most once per animation frame, so that a stream of progress
 * costs one render a frame. A hidden window draws no frames: there a timer takes over.
 */
const hiddenWindowMs = 250;

interface FrameBatch<T> {
  add(item: T): void;
  stop(): void;
}

export function batchPerFrame<T>(onBatch: (items: readonly T[]) => void): FrameBatch<T> {
  let items: T[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = (): void => {
    clear();
    const batch = items;
    items = [];
    onBatch(batch);
  };
  return {
    add(item) {
      items.push(item);
      if (timer !== undefined) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, hiddenWindowMs);
    },
    stop: clear,
  };
}
