import { oc } from '@orpc/contract';
import { z } from 'zod';
import { importWarningSchema, readingModeSchema } from '../domain/import-result.ts';
import { resumeSchema } from '../domain/resume.ts';
import { commonErrors } from './errors.ts';

export const resumeSummarySchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  /** As read; null where the document shows none. */
  name: z.string().nullable(),
  headline: z.string().nullable(),
  mode: readingModeSchema,
  /** 0–1. */
  confidence: z.number().min(0).max(1),
  warningCount: z.number().int().nonnegative(),
  pageCount: z.number().int().positive(),
  createdAt: z.number(),
});
export type ResumeSummary = z.infer<typeof resumeSummarySchema>;

export const resumeDetailSchema = resumeSummarySchema.extend({
  jobId: z.uuid(),
  resume: resumeSchema,
  warnings: z.array(importWarningSchema),
  /** Time spent working on it, waiting not counted, in milliseconds. */
  processingMs: z.number().nonnegative(),
  /** Whether its pages can be shown as images (PDF can, DOCX cannot). */
  hasPageImages: z.boolean(),
});
export type ResumeDetail = z.infer<typeof resumeDetailSchema>;

export const resumesContract = {
  /** Newest first. */
  list: oc.output(z.object({ resumes: z.array(resumeSummarySchema) })),
  get: oc
    .errors(commonErrors)
    .input(z.object({ id: z.uuid() }))
    .output(resumeDetailSchema),
  /** One page of the original as PNG, at 110 dots per inch. */
  pageImage: oc
    .errors(commonErrors)
    .input(z.object({ id: z.uuid(), page: z.number().int().positive() }))
    .output(
      z.object({
        /** `data:image/png;base64,…`, fit for an image's source under the windows' CSP. */
        dataUrl: z.string(),
        /** Pixels. */
        width: z.number().int().positive(),
        height: z.number().int().positive(),
      }),
    ),
};
