import { z } from 'zod';

/**
 * The rungs of the extraction ladder that a page can be read by; `mixed`: pages differ; `data`: the
 * file names its fields itself.
 */
export const readingModes = ['text', 'accurate', 'ocr', 'vision', 'mixed', 'data'] as const;
export const readingModeSchema = z.enum(readingModes);
export type ReadingMode = z.infer<typeof readingModeSchema>;

/** What the user should know about a résumé that was read, one code a matter. */
export const importWarningCodes = [
  'page-unreadable',
  'page-read-by-ocr',
  'ocr-uncertain',
  'name-missing',
  'contact-missing',
  'work-missing',
  'education-missing',
  'dates-missing',
  'script-not-understood',
  'hidden-text-found',
  'unlike-a-resume',
  'value-skipped',
  'value-repaired',
  'field-unknown',
  'model-claims-left-out',
  'model-part-unanswered',
] as const;

export const importWarningSchema = z.object({
  code: z.enum(importWarningCodes),
  /** 1-based page that it is about. */
  page: z.number().int().positive().optional(),
  /** The field of a data file that it is about, such as `work/2/startDate`. */
  place: z.string().max(200).optional(),
  /** How many of them there are. */
  count: z.number().int().positive().optional(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;

/** Whether it is still true once the user has changed the text: it is about the file's pages. */
export function keepsAfterEdit({ code }: ImportWarning): boolean {
  return !code.endsWith('-missing') && !code.startsWith('model-');
}
