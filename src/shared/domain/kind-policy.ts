/** What the user may set about the jobs of a kind: names, units and limits. */
import { z } from 'zod';

const second = 1_000;
const minute = 60 * second;

/** The least and the most of each; `step` is what a control counts by. */
export const kindPolicyLimits = {
  /** Jobs that run at once. */
  concurrency: { min: 1, max: 16, step: 1 },
  /** Tries of a step in all, the first included. */
  maxTries: { min: 1, max: 10, step: 1 },
  /** Milliseconds before the second try; doubled after each further one. */
  baseDelayMs: { min: second, max: 10 * minute, step: second },
  /** Awake milliseconds that one attempt at a job may take. */
  timeoutMs: { min: 30 * second, max: 120 * minute, step: 30 * second },
  /** Awake milliseconds that one step may take. */
  stepTimeoutMs: { min: 10 * second, max: 60 * minute, step: 10 * second },
  /** Jobs that may begin in a minute. */
  perMinute: { min: 1, max: 600, step: 1 },
  /** 1 is the highest. */
  priority: { min: 1, max: 10, step: 1 },
} as const;

const within = (name: keyof typeof kindPolicyLimits) =>
  z.int().min(kindPolicyLimits[name].min).max(kindPolicyLimits[name].max);

export const kindPolicySchema = z.object({
  concurrency: within('concurrency'),
  maxTries: within('maxTries'),
  baseDelayMs: within('baseDelayMs'),
  timeoutMs: within('timeoutMs'),
  /** Null: each step as its pipeline has it. */
  stepTimeoutMs: within('stepTimeoutMs').nullable(),
  /** Null: as often as there is something to do. */
  perMinute: within('perMinute').nullable(),
  /** Of those that were not given one when they were queued. */
  priority: within('priority'),
});

const { shape } = kindPolicySchema;

/** Some of them; a name that is none is refused. */
export const kindPolicyChangesSchema = z.strictObject({
  concurrency: shape.concurrency.exactOptional(),
  maxTries: shape.maxTries.exactOptional(),
  baseDelayMs: shape.baseDelayMs.exactOptional(),
  timeoutMs: shape.timeoutMs.exactOptional(),
  stepTimeoutMs: shape.stepTimeoutMs.exactOptional(),
  perMinute: shape.perMinute.exactOptional(),
  priority: shape.priority.exactOptional(),
});

export type KindPolicy = Readonly<z.output<typeof kindPolicySchema>>;
export type KindPolicyChanges = Readonly<z.output<typeof kindPolicyChangesSchema>>;
export type KindPolicyName = keyof KindPolicy;

export const kindPolicyNameSchema = kindPolicySchema.keyof();
