import { oc } from '@orpc/contract';
import { z } from 'zod';
import { workersHealthSchema } from '../domain/worker-health.ts';

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
    }),
  ),
  /** How the workers are now, and what has become of them since the start. */
  workers: oc.output(workersHealthSchema),
};
