/** The states of a job, and no others. */
export const jobStates = ['pending', 'running', 'completed', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** States that a job never leaves by itself. */
export const finalJobStates = ['completed', 'failed', 'cancelled'] as const;

export function isFinalJobState(state: JobState): boolean {
  return (finalJobStates as readonly JobState[]).includes(state);
}

/** What a pending job may wait for. */
export const holdReasons = [
  'time',
  'slot',
  'rate-limit',
  'network',
  'model-server',
  'budget',
  'usage-limit',
  'disk-space',
  'parent',
  'pause',
  'user',
] as const;
export type HoldReason = (typeof holdReasons)[number];
