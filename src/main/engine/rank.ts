/** Awake time that a step in priority is worth: after it, a waiting job outranks a newer better one. */
const AGEING_STEP_MS = 10 * 60_000;

/**
 * The stored rank of a job: smaller is claimed sooner, and first in is first out inside one
 * priority. Awake time, not the wall clock, so that no clock change reorders or starves anything.
 */
export function rankOf(awakeMs: number, priority: number): number {
  return Math.round(awakeMs) + (priority - 1) * AGEING_STEP_MS;
}
