import { oc } from '@orpc/contract';
import { z } from 'zod';
import { searchTypes } from '../domain/search-types.ts';
import { commonErrors } from './errors.ts';

export const searchQuerySchema = z.object({
  /** Words, of which each may be the beginning of one; phrases in quotation marks. */
  text: z.string().trim().min(1).max(200),
  /** Only these; all of them where it is left out. */
  types: z.array(z.enum(searchTypes)).min(1).optional(),
  /** Of each type. */
  limit: z.number().int().min(1).max(100).default(20),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** A text and where in it the words stand, from and to in UTF-16 units; never markup. */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
});
export type MarkedText = z.infer<typeof markedTextSchema>;

export const searchHitSchema = z.object({
  type: z.enum(searchTypes),
  /** Of the résumé, the fact, the saved search or the job; `wishes` are one thing. */
  id: z.string(),
  /** Empty where the thing has no name of its own. */
  title: markedTextSchema,
  /** Some words around those looked for; null where the title is all there is. */
  excerpt: markedTextSchema.nullable(),
  /** It stands in what the user is still writing. */
  isDraft: z.boolean(),
  /** When it was written; milliseconds since 1970 (UTC). */
  at: z.number(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchPageSchema = z.object({
  /** The types in their order; of each the best first, of jobs the newest. */
  hits: z.array(searchHitSchema),
  /** The types of which there is more than this. */
  more: z.array(z.enum(searchTypes)),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/** Looks through all that the app holds. */
export const searchContract = {
  find: oc.errors(commonErrors).input(searchQuerySchema).output(searchPageSchema),
};
