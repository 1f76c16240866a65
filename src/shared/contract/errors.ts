import { z } from 'zod';

/** Errors that any call on one thing may answer with. */
export const commonErrors = {
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** The thing exists but its state does not allow this call. */
  CONFLICT: { data: z.object({ state: z.string() }) },
} as const;
