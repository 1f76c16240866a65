/** Notices that nothing comes any more, or so little that it will never be anything. */

export interface SilenceWatch {
  /** To be told of all that comes. */
  heard(bytes: Uint8Array): void;
  /** Something was taken by the other side: nobody answers before he has heard all. */
  wasTaken(): void;
  stop(): void;
}

/**
 * Bytes that count as a sign of life by themselves. Below, only whole lines do: a server that
 * sends one byte every ten seconds is as good as silent, one that sends a short line is not.
 */
const SIGN_BYTES = 256;
const NEWLINE = 0x0a;

/** @param idleMs after the start and after each sign of life */
export function watchSilence(idleMs: number, onSilence: () => void): SilenceWatch {
  const timer = setTimeout(onSilence, idleMs);
  let bytesSince = 0;
  let isOver = false;
  return {
    heard(bytes) {
      bytesSince += bytes.length;
      if (isOver) return;
      if (bytesSince < SIGN_BYTES && !bytes.includes(NEWLINE)) return;
      bytesSince = 0;
      timer.refresh();
    },
    wasTaken() {
      if (!isOver) timer.refresh();
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
