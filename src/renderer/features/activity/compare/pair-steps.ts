/** The steps of two runs side by side. Pure. */
import type { Story } from '../../../../shared/contract/metrics.ts';

type Step = Story['steps'][number];

export interface StepPair {
  readonly name: string;
  /** Null: that run has no such step. */
  readonly before: Step | null;
  readonly after: Step | null;
  /** Finished before the new run began: the same by its nature. */
  readonly isTakenOver: boolean;
}

/** In the order of the new run; what only the old one had comes after what it followed there. */
export function pairSteps(before: Story, after: Story): readonly StepPair[] {
  const older = new Map(before.steps.map((step) => [step.name, step]));
  const newer = new Map(after.steps.map((step) => [step.name, step]));
  const names = after.steps.map(({ name }) => name);
  for (const [index, { name }] of before.steps.entries()) {
    if (newer.has(name)) continue;
    const previous = before.steps[index - 1]?.name;
    const place = previous === undefined ? 0 : names.indexOf(previous) + 1;
    names.splice(place, 0, name);
  }
  return names.map((name) => {
    const step = newer.get(name) ?? null;
    const isTakenOver = step !== null && step.finishedAt <= after.job.createdAt;
    return { name, before: older.get(name) ?? null, after: step, isTakenOver };
  });
}
