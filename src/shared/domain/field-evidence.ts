import { z } from 'zod';

/** A place on a page, in points from its top left corner, as in `PageText`. */
export const pagePlaceSchema = z.object({
  /** 1-based. */
  page: z.number().int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
});
export type PagePlace = z.infer<typeof pagePlaceSchema>;

export const fieldEvidenceSchema = z.object({
  /** 0–1: how sure the reader is of this one value. */
  confidence: z.number().min(0).max(1),
  /** Where it stands in the document, in reading order, a box a line; empty where not found. */
  places: z.array(pagePlaceSchema),
  /** The model that named it, where the rules had not found it. */
  model: z.string().min(1).optional(),
});
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;

/**
 * What each value of a résumé rests on: JSON Pointer (RFC 6901) of the value, such as
 * `/work/0/name` or `/skills/1/keywords/3` → its evidence. Values written by hand have none.
 */
export const resumeEvidenceSchema = z.record(z.string().startsWith('/'), fieldEvidenceSchema);
export type ResumeEvidence = z.infer<typeof resumeEvidenceSchema>;
