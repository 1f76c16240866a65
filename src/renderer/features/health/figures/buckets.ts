/** Finished jobs of the last hours and days, as a chart draws them. Pure. */
import type { Metrics } from '../../../../shared/contract/metrics.ts';

export const outcomes = ['completed', 'failed', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/** `at`: its beginning, milliseconds since 1970. */
export type Bucket = { readonly at: number } & Readonly<Record<Outcome, number>>;

const dayHours = 24;

/** The last 24 hours, the present one last. */
export function toHours({ hours }: Pick<Metrics, 'hours'>): readonly Bucket[] {
  return hours.slice(-dayHours);
}

/**
 * The last seven days of the user's own calendar, today last. What is older than that in the
 * figures is part of a day, and left out.
 */
export function toDays({ hours }: Pick<Metrics, 'hours'>): readonly Bucket[] {
  const days = new Map<number, Record<Outcome, number> & { at: number }>();
  for (const hour of hours) {
    const at = new Date(hour.at).setHours(0, 0, 0, 0);
    const day = days.get(at) ?? { at, completed: 0, failed: 0, cancelled: 0 };
    for (const outcome of outcomes) day[outcome] += hour[outcome];
    days.set(at, day);
  }
  return [...days.values()].slice(-7);
}

export function countAll(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, one) => sum + outcomes.reduce((all, name) => all + one[name], 0), 0);
}
