/** How a window reaches the main process; one implementation for each host. */
import type { ClientLink } from '@orpc/client';

/** One open line. It never comes back once closed; a new one is opened instead. */
export interface Channel {
  readonly link: ClientLink<Record<never, never>>;
  /** Resolves when the line can carry nothing any more. */
  readonly closed: Promise<void>;
  close(): void;
}

export interface Connection {
  /** Opens a line; rejects when there is none to be had right now. */
  open(signal: AbortSignal): Promise<Channel>;
  /**
   * Hands one file to the main process and resolves, once it is there whole, with the one-use grant
   * that `imports.start` takes. Rejects with an `AppError` when the host refuses the file.
   */
  grantFile(file: File): Promise<string>;
  /**
   * Hands several over in one go, within the limits of a portion: one grant each, in their order.
   * Rejects when that cannot be done for any of them; each may still be handed over alone.
   */
  grantFiles(files: readonly File[]): Promise<readonly string[]>;
}
