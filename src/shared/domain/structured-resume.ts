import { z } from 'zod';
import { resumeEvidenceSchema } from './field-evidence.ts';
import { importWarningSchema } from './import-result.ts';
import { resumeSchema } from './resume.ts';

/** What structuring makes of a document's text. */
export const structuredResumeSchema = z.object({
  resume: resumeSchema,
  /** 0–1: how sure the reader is of the whole. */
  confidence: z.number().min(0).max(1),
  /** 0–1: how much the text looks like a résumé at all (contact data, known sections, dates). */
  resumeLikeness: z.number().min(0).max(1),
  warnings: z.array(importWarningSchema),
  /** Where each value of `resume` comes from. */
  evidence: resumeEvidenceSchema.default({}),
});
export type StructuredResume = z.infer<typeof structuredResumeSchema>;
