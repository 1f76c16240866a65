import { z } from 'zod';

/** A sentence for a person: windows translate it by id and fill in the values. */
export const messageSchema = z.object({
  id: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
