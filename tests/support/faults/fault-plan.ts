/** What the fault suite asks of a child process; handed over as its one argument. */
import { z } from 'zod';

export const faultPlanSchema = z.object({
  dataFolder: z.string(),
  /** Where the child notes each failpoint before anything happens there. */
  trail: z.string().optional(),
  /** Number of the failpoint at which it kills itself; none: 0. */
  killAt: z.number().default(0),
  /** Kind whose sample is queued when there is no job yet, or null for none. */
  kind: z.string().nullable().default(null),
  sample: z.number().default(0),
  /** What the sample's `prepare` gave, one for each job. */
  prepared: z.array(z.unknown()).default([]),
  /** Where bodies of the suite's own kinds are noted. */
  bodyLog: z.string().default('/dev/null'),
  /** Jobs of the suite's own kinds to queue where there is none yet. */
  fill: z.array(z.object({ kind: z.string(), count: z.number() })).default([]),
  /** Opens the gate that two failed starts have closed. */
  resumes: z.boolean().default(true),
  /** Whether tasks are read from the files themselves instead of by the real readers. */
  isScripted: z.boolean().default(false),
  /** What it waits for before it closes: all jobs to end, or a SIGTERM. */
  until: z.enum(['over', 'told']).default('over'),
});

export type FaultPlan = z.input<typeof faultPlanSchema>;

/** What a child says on its standard output, a line of JSON each. */
export type FaultNews =
  | { readonly type: 'ready'; readonly pausedBy: string | null }
  /** What was to be queued is on disk. */
  | { readonly type: 'queued' }
  /** The first checkpoint of this start has been kept. */
  | { readonly type: 'worked' }
  /** Why jobs do not begin, told when that has changed. */
  | { readonly type: 'gates'; readonly reasons: readonly string[] }
  /** The body of a step is running. */
  | { readonly type: 'begun' }
  | { readonly type: 'delay'; readonly maxMs: number; readonly p95Ms: number }
  | { readonly type: 'failed'; readonly code: string; readonly detail: string }
  | {
      readonly type: 'cancelled';
      readonly place: string;
      readonly state: string;
      readonly ackMs: number;
      readonly doneMs: number;
    };
