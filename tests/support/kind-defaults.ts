/** Limits of a kind as a pipeline might declare them. */
import type { KindPolicy } from '../../src/shared/domain/kind-policy.ts';

export const kindDefaults: KindPolicy = {
  ...{ concurrency: 5, maxTries: 3, baseDelayMs: 1_000, timeoutMs: 300_000 },
  ...{ stepTimeoutMs: null, perMinute: null, priority: 3 },
};
