/** What the program's log says about one run. */
import { z } from 'zod';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

export const runLogSchema = z.object({
  /** Oldest first. */
  lines: z.array(
    z.object({
      /** Milliseconds since 1970 (UTC). */
      at: z.number().int(),
      level: z.enum(logLevels),
      /** In English, as it stands in the file. */
      message: z.string(),
      /** Everything else that was noted: an attempt's number, an error's kind and places. */
      facts: z.record(z.string(), z.json()),
    }),
  ),
  /** Whether older lines were left out. */
  isCut: z.boolean(),
});
export type RunLog = z.infer<typeof runLogSchema>;
