/** The limits of a kind that may be other than its pipeline declares them. Pure. */
import type { KindPolicy } from '../../shared/domain/kind-policy.ts';
import type { JobDefinition } from './define-job.ts';

/** As the definition has them; `perMinute` is for each key where that is how it is limited. */
export function policyOf<Tx>(definition: JobDefinition<Tx>): KindPolicy {
  const { concurrency, retry, timeoutMs, defaultPriority: priority } = definition;
  return {
    ...{ concurrency, ...retry, timeoutMs, priority },
    stepTimeoutMs: definition.stepTimeoutMs ?? null,
    perMinute: (definition.rate ?? definition.ratePerKey)?.perMinute ?? null,
  };
}

/** The definition with these limits in the place of its own. */
export function withPolicy<Tx>(declared: JobDefinition<Tx>, policy: KindPolicy): JobDefinition<Tx> {
  const { maxTries, baseDelayMs, concurrency, timeoutMs, stepTimeoutMs, perMinute } = policy;
  const { rate, ratePerKey, stepTimeoutMs: _own, ...rest } = declared;
  return {
    ...{ ...rest, concurrency, timeoutMs, defaultPriority: policy.priority },
    retry: { maxTries, baseDelayMs },
    ...(stepTimeoutMs !== null && { stepTimeoutMs }),
    ...ratesOf({ ...(rate && { rate }), ...(ratePerKey && { ratePerKey }) }, perMinute),
  };
}

type Rates = Pick<JobDefinition<never>, 'rate' | 'ratePerKey'>;

/** A declared rate keeps its burst. What is limited for each key only stays so. */
function ratesOf({ rate, ratePerKey }: Rates, perMinute: number | null): Rates {
  if (rate === undefined && ratePerKey !== undefined) {
    if (perMinute === ratePerKey.perMinute) return { ratePerKey };
    const { burst: _declared, ...kept } = ratePerKey;
    return perMinute === null ? {} : { ratePerKey: { ...kept, perMinute } };
  }
  const perKey = ratePerKey === undefined ? {} : { ratePerKey };
  if (perMinute === null) return perKey;
  return { ...perKey, rate: rate?.perMinute === perMinute ? rate : { perMinute } };
}
