/**
 * Shows notifications through the windows of a browser. Each window keeps one stream open, which
 * also says whether its user is looking; a new one takes its place when that changes.
 */
import type { Notice } from '../../../shared/domain/notice.ts';
import type { NoticeEnd, Notifier } from '../../engine/outbox/notifier.ts';
import type { Clock } from '../../engine/ports.ts';

/** A window that has not answered by then has been frozen by its browser, or is gone. */
export const ANSWER_MS = 5_000;

export interface WindowNotifier extends Notifier {
  /** What this one window is to show, until the signal is aborted. */
  subscribe(isLooking: boolean, signal: AbortSignal): AsyncIterable<Notice>;
  /** The window's answer: it has shown the notice with this id. */
  confirm(id: string): void;
}

interface OpenWindow {
  readonly isLooking: boolean;
  readonly give: (notice: Notice) => void;
  readonly signal: AbortSignal;
}

export function createWindowNotifier(clock: Pick<Clock, 'setTimer'>): WindowNotifier {
  const windows = new Set<OpenWindow>();
  const listeners = new Set<() => void>();
  let asked: { readonly id: string; readonly answer: (end: NoticeEnd) => void } | null = null;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const isUserLooking = (): boolean | null =>
    windows.size === 0 ? null : [...windows].some(({ isLooking }) => isLooking);

  /** Resolves to `unknown` when the window, the program or our patience has ended. */
  async function ask(window: OpenWindow, notice: Notice, signal: AbortSignal): Promise<NoticeEnd> {
    const { promise, resolve } = Promise.withResolvers<NoticeEnd>();
    const giveUp = (): void => resolve('unknown');
    asked = { id: notice.id, answer: resolve };
    const cancelTimer = clock.setTimer(ANSWER_MS, giveUp);
    const ends = AbortSignal.any([window.signal, signal]);
    ends.addEventListener('abort', giveUp, { once: true });
    window.give(notice);
    const end = await promise;
    ends.removeEventListener('abort', giveUp);
    cancelTimer();
    asked = null;
    return end;
  }

  return {
    isUserLooking,
    async show(notice, signal) {
      if (isUserLooking() === true) return 'seen';
      if (signal.aborted) return 'unknown';
      // One window only; the last to be left is the likeliest to be alive.
      const window = [...windows].at(-1);
      return window === undefined ? 'unknown' : ask(window, notice, signal);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    confirm(id) {
      if (asked?.id === id) asked.answer('shown');
    },
    async *subscribe(isLooking, signal) {
      let given: Notice | null = null;
      let wake = (): void => {};
      const give = (notice: Notice): void => {
        given = notice;
        wake();
      };
      const window = { isLooking, signal, give };
      const stop = (): void => wake();
      signal.addEventListener('abort', stop, { once: true });
      windows.add(window);
      changed();
      try {
        while (!signal.aborted) {
          const next: Notice | null = given;
          given = null;
          if (next !== null) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        windows.delete(window);
        signal.removeEventListener('abort', stop);
        changed();
      }
    },
  };
}
