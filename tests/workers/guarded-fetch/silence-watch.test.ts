import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSilence } from '../../../src/workers/guarded-fetch/silence-watch.ts';

const idleMs = 30_000;
const byte = new TextEncoder().encode('d');
const line = new TextEncoder().encode(':\n');

describe('watching for silence', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  function setup() {
    const onSilence = vi.fn();
    return { onSilence, watch: watchSilence(idleMs, onSilence) };
  }

  it('tells after its time, and once', () => {
    const { onSilence } = setup();
    vi.advanceTimersByTime(idleMs - 1);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * idleMs);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a line, however short', line],
    ['a good many bytes', new Uint8Array(256)],
  ])('begins anew with %s', (_what, bytes) => {
    const { onSilence, watch } = setup();
    for (let times = 0; times < 5; times += 1) {
      vi.advanceTimersByTime(idleMs - 1);
      watch.heard(bytes);
    }
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(idleMs);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('is not fooled by a byte every ten seconds', () => {
    const { onSilence, watch } = setup();
    for (let seconds = 10; seconds <= 30; seconds += 10) {
      expect(onSilence).not.toHaveBeenCalled();
      vi.advanceTimersByTime(10_000);
      watch.heard(byte);
    }
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('adds up small pieces', () => {
    const { onSilence, watch } = setup();
    vi.advanceTimersByTime(idleMs - 1);
    for (let times = 0; times < 256; times += 1) watch.heard(byte);
    vi.advanceTimersByTime(idleMs - 1);
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('begins anew with what is taken, as long as a body is on its way', () => {
    const { onSilence, watch } = setup();
    for (let pieces = 0; pieces < 5; pieces += 1) {
      vi.advanceTimersByTime(idleMs - 1);
      watch.wasTaken();
    }
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(idleMs);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('ends when told to', () => {
    const { onSilence, watch } = setup();
    watch.stop();
    watch.heard(line);
    watch.wasTaken();
    vi.advanceTimersByTime(10 * idleMs);
    expect(onSilence).not.toHaveBeenCalled();
  });
});
