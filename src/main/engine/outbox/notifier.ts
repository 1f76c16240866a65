/** The port to whoever can show a notification: the system through Electron, or a hidden window. */
import type { Notice } from '../../../shared/domain/notice.ts';

/** `seen`: the user looked up meanwhile; `unknown`: whether it was shown cannot be told. */
export type NoticeEnd = 'shown' | 'seen' | 'unknown';

export interface Notifier {
  /** Whether the user looks at the app; null: cannot be told now, and nothing could be shown. */
  isUserLooking(): boolean | null;
  /** Shows it once; never rejects. Once `signal` is aborted nobody waits for the answer. */
  show(notice: Notice, signal: AbortSignal): Promise<NoticeEnd>;
  /** Calls back when the answer of `isUserLooking` may be another; the result ends it. */
  onChange(listener: () => void): () => void;
}
