import type { FailureCode } from '../../../../shared/domain/failures.ts';

/** The server refused before a model had begun: nobody asks money for that. */
const refusals: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['provider-auth', 'provider-quota', 'rate-limited', 'model-missing'] as const),
  ...(['model-input-too-long', 'model-format-refused', 'model-request-refused'] as const),
  ...(['network-captive', 'model-server-strange'] as const),
]);

/** Whether a call that failed so costs nothing. Where nobody knows, it is taken to cost. */
export function isFreeFailure(code: FailureCode, bytesOut: number | undefined): boolean {
  return bytesOut === 0 || refusals.has(code);
}
