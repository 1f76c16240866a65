/** Length of the union of time spans, in the unit they come in: what ran side by side counts once. */
export function workedMs(
  spans: Iterable<{ readonly startedAt: number; readonly finishedAt: number }>,
): number {
  const sorted = [...spans].sort((a, b) => a.startedAt - b.startedAt);
  let total = 0;
  let coveredUntil = Number.NEGATIVE_INFINITY;
  for (const { startedAt, finishedAt } of sorted) {
    total += Math.max(0, finishedAt - Math.max(startedAt, coveredUntil));
    coveredUntil = Math.max(coveredUntil, finishedAt);
  }
  return total;
}
