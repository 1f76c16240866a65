/** Whether something may be sent to a provider elsewhere, and what the user is shown to say so. */
import type { ModelUse } from './model-use.ts';

export interface Consent {
  readonly isAllowed: boolean;
  /** Names, addresses and contact data are replaced before sending. */
  readonly isRedacted: boolean;
}

export interface ConsentScope {
  readonly providerId: string;
  readonly use: ModelUse;
}

/** What a job would send, word for word, while its user has not said yet whether it may. */
export interface HeldPayload extends ConsentScope {
  readonly jobId: string;
  readonly model: string;
  readonly plain: string;
  readonly redacted: string;
  /** What stands in `plain` but not in `redacted`. */
  readonly redactedCount: number;
  readonly imageCount: number;
  /** Millionths of the currency unit; null: nobody knows. */
  readonly estimateMicros: number | null;
}
