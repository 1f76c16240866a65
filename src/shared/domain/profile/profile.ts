/** The merged facts about the user, as windows and stores get them. */
import { z } from 'zod';
import { completenessSchema } from './completeness.ts';
import { profileFactSchema } from './profile-fact.ts';

export const profileSchema = z.object({
  /** By section, the most recent first. */
  facts: z.array(profileFactSchema),
  /** What the user took out. */
  removed: z.array(profileFactSchema),
  conflictCount: z.number().int().nonnegative(),
  completeness: completenessSchema,
});
export type Profile = z.infer<typeof profileSchema>;
