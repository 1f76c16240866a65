/** Why a running attempt was told to stop; it decides how the attempt is recorded. */
export type AbortReason = 'cancel' | 'shutdown' | 'timeout' | 'claim-lost';

/** The reason given to `AbortSignal`s inside the engine. */
export class AttemptAborted extends Error {
  override readonly name = 'AttemptAborted';
  readonly reason: AbortReason;

  constructor(reason: AbortReason) {
    super(`attempt aborted: ${reason}`);
    this.reason = reason;
  }
}
