/** The limits of a kind that may be other than its pipeline declares them. Pure. */
import type { KindPolicy } from '../../shared/domain/kind-policy.ts';
import type { JobDefinition } from './define-job.ts';

/** As the definition has them. */
export function policyOf<Tx>(definition: JobDefinition<Tx>): KindPolicy {
  const { concurrency, retry, timeoutMs, defaultPriority: priority } = definition;
  return {
    ...{ concurrency, ...retry, timeoutMs, priority },
    stepTimeoutMs: definition.stepTimeoutMs ?? null,
    perMinute: definition.rate?.perMinute ?? null,
  };
}

/** The definition with these limits in the place of its own. */
export function withPolicy<Tx>(declared: JobDefinition<Tx>, policy: KindPolicy): JobDefinition<Tx> {
  const { maxTries, baseDelayMs, concurrency, timeoutMs, stepTimeoutMs, perMinute } = policy;
  const { rate, stepTimeoutMs: _own, ...rest } = declared;
  // A declared rate keeps its burst.
  const chosen = perMinute === rate?.perMinute ? rate : { perMinute };
  return {
    ...{ ...rest, concurrency, timeoutMs, defaultPriority: policy.priority },
    retry: { maxTries, baseDelayMs },
    ...(stepTimeoutMs !== null && { stepTimeoutMs }),
    ...(perMinute !== null && chosen && { rate: chosen as NonNullable<typeof rate> }),
  };
}
