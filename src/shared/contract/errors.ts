import { z } from 'zod';
import { failureCodes } from '../domain/failures.ts';

/** Errors that any call on one thing may answer with. */
export const commonErrors = {
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** The thing exists but its state does not allow this call. */
  CONFLICT: { data: z.object({ state: z.string() }) },
  /** An expected failure: its code, and the values of its sentence's placeholders. */
  FAILED: {
    data: z.object({
      code: z.enum(failureCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  },
} as const;
