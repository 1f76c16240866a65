/** One fact of a profile, field by field, with where each value comes from. */
import { z } from 'zod';
import { profileSections } from './section-rules.ts';

/** A place in a résumé that says something. */
export const sourceRefSchema = z.object({
  /** Of the version. */
  resumeId: z.string(),
  /** JSON Pointer of the value. */
  pointer: z.string(),
  /** 1-based; null where the reading did not tell. */
  page: z.number().int().positive().nullable(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

export const profileFieldSchema = z.object({
  /** As in JSON Resume. */
  name: z.string(),
  /** What holds; one at most where the field cannot have several. */
  values: z.array(z.string()),
  /** All that résumés say of it, what is most likely first; `sameAs` one of them, in other words. */
  found: z.array(
    z.object({
      text: z.string(),
      sameAs: z.string().nullable(),
      sources: z.array(sourceRefSchema),
    }),
  ),
  /** Whose word it is. */
  by: z.enum(['resumes', 'you']),
  /** Whether résumés disagree and the user has not said what is true. */
  isConflict: z.boolean(),
});
export type ProfileField = z.infer<typeof profileFieldSchema>;

export const profileFactSchema = z.object({
  /** Stays the same while the same résumés say the same, and once the user has changed it. */
  id: z.string(),
  section: z.enum(profileSections),
  /** Those that have a value, in the order of their section. */
  fields: z.array(profileFieldSchema),
  /** The entries of résumés that it comes from; none: the user wrote it. */
  sources: z.array(sourceRefSchema),
  isRemoved: z.boolean(),
  /** How often the user has changed it. */
  revision: z.number().int().nonnegative(),
});
export type ProfileFact = z.infer<typeof profileFactSchema>;
