/** Nearest-rank percentiles of measured times. */

export interface Percentiles {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/**
 * The smallest value such that at least that share of all are not greater: the one of rank
 * ⌈percent / 100 × n⌉ (the nearest-rank method: Hyndman and Fan, "Sample Quantiles in Statistical
 * Packages", 1996, definition 1). Always a value that was measured. Null where nothing was.
 */
export function toPercentiles(times: readonly number[]): Percentiles | null {
  if (times.length === 0) return null;
  const sorted = Float64Array.from(times).sort();
  // In whole numbers, because 0.95 × n is not exact.
  const at = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
  return { count: sorted.length, p50Ms: at(50), p95Ms: at(95) };
}
