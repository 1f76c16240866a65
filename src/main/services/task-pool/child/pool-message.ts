/**
 * What the app and the process that holds its task pool say to each other: small values and paths
 * of stored files. Each end takes the other's messages for unknown until these have parsed them.
 */
import { z } from 'zod';
import { failureCodes } from '../../../../shared/domain/failures.ts';
import { taskMishaps, workerGroupNames } from '../../../../shared/domain/worker-health.ts';
import { type TaskName, tasks } from '../../../../shared/tasks.ts';
import { poolSizesSchema } from '../pool-sizes.ts';

const id = z.number().int().positive();
const name = z.enum(Object.keys(tasks) as [TaskName, ...TaskName[]]);

/** To the process. */
export const poolOrderSchema = z.discriminatedUnion('type', [
  /** The first of all; `entry` is the URL of the worker threads' module. */
  z.object({
    type: z.literal('open'),
    entry: z.url({ protocol: /^file$/ }),
    sizes: poolSizesSchema,
  }),
  z.object({ type: z.literal('run'), id, name, input: z.unknown() }),
  z.object({ type: z.literal('abort'), id }),
  /** How much memory does the process hold? */
  z.object({ type: z.literal('measure'), id }),
  z.object({ type: z.literal('close') }),
]);

const reply = z.discriminatedUnion('isDone', [
  z.object({ isDone: z.literal(true), output: z.unknown() }),
  z.object({
    isDone: z.literal(false),
    error: z.object({
      code: z.enum(failureCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      retryAfter: z.string().optional(),
      traffic: z
        .object({ bytesOut: z.int().nonnegative(), bytesIn: z.int().nonnegative() })
        .optional(),
      detail: z.string(),
    }),
  }),
]);

/** From the process. */
export const poolReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), id }),
  z.object({ type: z.literal('progress'), id, fraction: z.number().min(0).max(1) }),
  z.object({ type: z.literal('reply'), id, reply }),
  /** Resident memory of the process. */
  z.object({ type: z.literal('measured'), id, bytes: z.number().int().nonnegative() }),
  /** A thread's mishap, told before the reply of its task. */
  z.object({
    type: z.literal('counted'),
    group: z.enum(workerGroupNames),
    task: name,
    mishap: z.enum(taskMishaps),
  }),
]);

export type PoolOrder = z.output<typeof poolOrderSchema>;
export type PoolReport = z.output<typeof poolReportSchema>;
