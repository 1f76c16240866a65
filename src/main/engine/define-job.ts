/** The definition of a job kind: what its arguments are, how it is run, and its limits. */
import type { z } from 'zod';
import type { HoldReason } from '../../shared/domain/job-state.ts';
import type { SettingField } from '../../shared/domain/setting-field.ts';
import type { StartedBy } from './domain-events/started-by.ts';
import type { EntityLink } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { Rate } from './rate-bucket.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { DefaultSchedule, UserSchedule } from './timetable/schedule.ts';

/** How a handler ends when it does not throw. Throwing is a failed try. */
export type Outcome<Output> =
  | {
      readonly status: 'done';
      readonly output: Output;
      /** What came of it, for a link in the window. */
      readonly entity?: EntityLink;
    }
  | { readonly status: 'hold'; readonly reason: HoldReason; readonly delayMs?: number }
  | { readonly status: 'cancel'; readonly reason: string };

/** Without `isFor`: of every key. */
export interface KeyRate extends Rate {
  readonly isFor?: (key: string) => boolean;
}

export interface JobDefinition<Tx, Args = unknown, Output = unknown> {
  readonly kind: string;
  readonly args: z.ZodType<Args>;
  /** JSON-safe. */
  readonly output: z.ZodType<Output>;
  /** For each step that names no policy of its own, and for the handler between steps. */
  readonly retry: RetryPolicy;
  /** Awake milliseconds that one attempt may take. */
  readonly timeoutMs: number;
  /** Awake milliseconds for each of its steps that asks; without it, as each step has it. */
  readonly stepTimeoutMs?: number;
  /** Jobs of this kind that may run at once. */
  readonly concurrency: number;
  /** Jobs that share a concurrency key and may run at once; unlimited where not given. */
  readonly concurrencyPerKey?: number;
  /** How often jobs of this kind may begin; per key: those that share a concurrency key. */
  readonly rate?: Rate;
  readonly ratePerKey?: KeyRate;
  /** Which arguments may be given anew when a job is run again from a step; others are refused. */
  readonly settings?: z.ZodType<Partial<Args>>;
  /** How a window asks for `settings`: a field for each that a person may choose. */
  readonly settingFields?: readonly SettingField[];
  /** What a yes to a question of its failures changes about a job's arguments. */
  readonly confirmed?: Partial<Args>;
  readonly defaultPriority: number;
  /** The program's own affairs, such as a backup: windows tell of them only when they fail. */
  readonly isHousekeeping?: boolean;
  /** Schedules that it has in every data folder from the start. */
  readonly schedules?: readonly DefaultSchedule<Args>[];
  /** Given where users may make schedules of this kind themselves. */
  readonly userSchedule?: UserSchedule<Args>;
  /** Domain events that start a job of this kind. */
  readonly startedBy?: readonly StartedBy<Args>[];
  /** Whether `job.completed` and `job.failed` are told of its jobs. */
  readonly announcesEnd?: boolean;
  readonly handler: (ctx: JobContext<Tx>, args: Args) => Promise<Outcome<Output>>;
}

/** Checks the types of a definition and forgets its arguments', so that kinds fit one registry. */
export function defineJob<Tx, Args, Output>(
  definition: JobDefinition<Tx, Args, Output>,
): JobDefinition<Tx> {
  return definition as unknown as JobDefinition<Tx>;
}
