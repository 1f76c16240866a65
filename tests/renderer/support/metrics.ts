/** Figures as a window sees them: nothing happened, but for what is given. */
import type { Metrics } from '../../../src/shared/contract/metrics.ts';

const hour = 3_600_000;
const noOutcomes = { completed: 0, failed: 0, cancelled: 0, successRate: null, failures: [] };

export function makeMetrics(parts: Partial<Metrics> = {}): Metrics {
  const at = parts.at ?? Date.UTC(2030, 0, 7, 12, 30);
  const last = at - (at % hour);
  return {
    at,
    states: { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 },
    ...{ day: noOutcomes, week: noOutcomes, kinds: [], queue: [], oldestWaiting: null },
    hours: Array.from({ length: 168 }, (_, index) => ({
      ...{ at: last - (167 - index) * hour, completed: 0, failed: 0, cancelled: 0 },
    })),
    ...parts,
  };
}
