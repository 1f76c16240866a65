/** A version of a résumé as it stands in its row. */
import { z } from 'zod';
import { resumeEvidenceSchema } from '../../shared/domain/field-evidence.ts';
import { importWarningSchema, readingModeSchema } from '../../shared/domain/import-result.ts';
import { resumeSchema } from '../../shared/domain/resume.ts';
import { resumeOrigins } from '../../shared/domain/resume-origin.ts';
import { decodeJson, encodeJson } from './codec.ts';

const json = z.string().transform(decodeJson);

export const resumeRowSchema = z
  .object({
    id: z.string(),
    line_id: z.string(),
    number: z.number(),
    origin: z.enum(resumeOrigins),
    parent: z.number().nullable(),
    note: z.string().nullable(),
    job_id: z.string().nullable(),
    blob_hash: z.string().nullable(),
    file_name: z.string().nullable(),
    media_type: z.string().nullable(),
    page_count: z.number().nullable(),
    mode: readingModeSchema.nullable(),
    confidence: z.number().nullable(),
    warnings: json.pipe(z.array(importWarningSchema)),
    resume: json.pipe(resumeSchema),
    evidence: json.pipe(resumeEvidenceSchema),
    confirmed: json.pipe(z.array(z.string())),
    processing_ms: z.number().nullable(),
    created_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    /** The résumé of which it is a version: the id of its first one. */
    lineId: row.line_id,
    /** Within its line, from 1. */
    number: row.number,
    origin: row.origin,
    /** The number of the version that it was made from. */
    parent: row.parent,
    note: row.note,
    /** The job that read or refined it. */
    jobId: row.job_id,
    /**
     * SHA-256, in hexadecimal, of the file that it or an ancestor was read from. This and what
     * follows, to `confidence`, is null where there was none.
     */
    blobHash: row.blob_hash,
    fileName: row.file_name,
    mediaType: row.media_type,
    pageCount: row.page_count,
    mode: row.mode,
    confidence: row.confidence,
    warnings: row.warnings,
    resume: row.resume,
    /** By JSON Pointer into `resume`. */
    evidence: row.evidence,
    /** JSON Pointers of values that the user found right. */
    confirmed: row.confirmed,
    processingMs: row.processing_ms,
    createdAt: row.created_at,
  }));

export type ResumeVersion = Readonly<z.output<typeof resumeRowSchema>>;

/** A version of which no row is needed but what a list shows. */
export const resumeSummaryRowSchema = z
  .object({
    line_id: z.string(),
    title: z.string().nullable(),
    id: z.string(),
    number: z.number(),
    origin: z.enum(resumeOrigins),
    name: z.string().nullable(),
    headline: z.string().nullable(),
    file_name: z.string().nullable(),
    page_count: z.number().nullable(),
    mode: readingModeSchema.nullable(),
    confidence: z.number().nullable(),
    warning_count: z.number(),
    created_at: z.number(),
    draft_saved_at: z.number().nullable(),
    removed_at: z.number().nullable(),
    is_sample: z.number(),
  })
  .transform((row) => ({
    id: row.line_id,
    title: row.title,
    versionId: row.id,
    number: row.number,
    origin: row.origin,
    name: row.name,
    headline: row.headline,
    fileName: row.file_name,
    pageCount: row.page_count,
    mode: row.mode,
    confidence: row.confidence,
    warningCount: row.warning_count,
    createdAt: row.created_at,
    draftSavedAt: row.draft_saved_at,
    removedAt: row.removed_at,
    isSample: row.is_sample === 1,
  }));

/** A résumé in a list: its newest version, without the text. */
export type ResumeLine = Readonly<z.output<typeof resumeSummaryRowSchema>>;

/** The values of the insert's placeholders. */
export function toResumeRow(version: ResumeVersion) {
  return {
    ...version,
    warnings: encodeJson(version.warnings),
    resume: encodeJson(version.resume),
    evidence: encodeJson(version.evidence),
    confirmed: encodeJson(version.confirmed),
  };
}
