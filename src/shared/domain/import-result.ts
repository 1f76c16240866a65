import { z } from 'zod';

/** The rungs of the extraction ladder that a page can be read by; `mixed`: pages differ. */
export const readingModes = ['text', 'accurate', 'ocr', 'vision', 'mixed'] as const;
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
] as const;

export const importWarningSchema = z.object({
  code: z.enum(importWarningCodes),
  /** 1-based page that it is about. */
  page: z.number().int().positive().optional(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;
