import { oc } from '@orpc/contract';
import { z } from 'zod';
import { workersHealthSchema } from '../domain/worker-health.ts';

const count = z.number().int().nonnegative();

/** Times are milliseconds since 1970 (UTC). */
const programHealthSchema = z.object({
  at: z.number(),
  startedAt: z.number(),
  /** The database, and its log of writes that are not in it yet. */
  database: z.object({ bytes: count, logBytes: count }),
  /** The disk that the data folder is on; null where the system does not tell. */
  disk: z.object({ freeBytes: count, totalBytes: count }).nullable(),
  /** Resident memory of the main process. */
  memoryBytes: count,
  /** By how many milliseconds its main thread was late since the call before; null at the first. */
  mainThread: z.object({ p50Ms: count, p99Ms: count, maxMs: count }).nullable(),
});
export type ProgramHealthView = z.infer<typeof programHealthSchema>;

export const systemContract = {
  info: oc.output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
    }),
  ),
  /** Whether the database is sound, as SQLite found when it was last asked. */
  integrity: oc.output(
    z.object({
      lastCheck: z
        .object({ at: z.number(), kind: z.enum(['quick', 'full']), problems: z.number().int() })
        .nullable(),
      /** The program did not end in good order the last time, and a check is still to come. */
      isCheckDue: z.boolean(),
      /** Starts of the program with this data folder, and those that followed no good end. */
      starts: z.object({
        count,
        afterBadEnd: count,
        lastBadEndAt: z.number().nullable(),
      }),
    }),
  ),
  /** How the workers are now, and what has become of them since the start. */
  workers: oc.output(
    workersHealthSchema.extend({
      /** What they hold in memory; null where they are too busy to tell. */
      memoryBytes: count.nullable(),
    }),
  ),
  /** How the program itself is. It is measured only while somebody asks, every few seconds. */
  health: oc.output(programHealthSchema),
};
