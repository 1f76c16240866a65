import { oc } from '@orpc/contract';
import { z } from 'zod';
import { draftResumeSchema } from '../domain/draft-resume.ts';
import { resumeEvidenceSchema } from '../domain/field-evidence.ts';
import { importWarningSchema, readingModeSchema } from '../domain/import-result.ts';
import { resumeSchema } from '../domain/resume.ts';
import { resumeOrigins } from '../domain/resume-origin.ts';
import { resumeProblemCodes } from '../domain/resume-problem.ts';
import { commonErrors } from './errors.ts';

/** A résumé in a list: what it is called, and its newest version without the text. */
export const resumeSummarySchema = z.object({
  /** Of the résumé, whatever its version. */
  id: z.uuid(),
  /** As the user named it; null: after its file or its person. */
  title: z.string().nullable(),
  versionId: z.uuid(),
  /** Within the résumé, from 1. */
  number: z.number().int().positive(),
  origin: z.enum(resumeOrigins),
  /** Of its draft where no version says it; null where neither does. */
  name: z.string().nullable(),
  headline: z.string().nullable(),
  /** The file that it was read from; null, as what follows, where it was written from scratch. */
  fileName: z.string().nullable(),
  mode: readingModeSchema.nullable(),
  /** 0–1. */
  confidence: z.number().min(0).max(1).nullable(),
  pageCount: z.number().int().positive().nullable(),
  warningCount: z.number().int().nonnegative(),
  createdAt: z.number(),
  /** When changes that are no version yet were last saved. */
  draftSavedAt: z.number().nullable(),
  removedAt: z.number().nullable(),
  /** Whether it is sample data: of an invented person, read from a file that came with the app. */
  isSample: z.boolean(),
});
export type ResumeSummary = z.infer<typeof resumeSummarySchema>;

export const resumeDraftSchema = z.object({
  /** The number of the version that it began with. */
  base: z.number().int().positive(),
  /** Another with each save. */
  revision: z.number().int().positive(),
  resume: draftResumeSchema,
  savedAt: z.number(),
});
export type ResumeDraft = z.infer<typeof resumeDraftSchema>;

const versionEntrySchema = z.object({
  versionId: z.uuid(),
  number: z.number().int().positive(),
  origin: z.enum(resumeOrigins),
  /** The number of the version that it was made from. */
  parent: z.number().int().positive().nullable(),
  note: z.string().nullable(),
  createdAt: z.number(),
});
export type ResumeVersionEntry = z.infer<typeof versionEntrySchema>;

const resumeVersionSchema = versionEntrySchema.extend({ resume: resumeSchema });

export const resumeDetailSchema = resumeSummarySchema.extend({
  jobId: z.uuid().nullable(),
  resume: resumeSchema,
  warnings: z.array(importWarningSchema),
  /** By JSON Pointer into `resume`: how sure a value is, and where it stands in the file. */
  evidence: resumeEvidenceSchema,
  /** JSON Pointers of values that the user found right. */
  confirmed: z.array(z.string()),
  /** Time spent working on it, waiting not counted, in milliseconds; null where it was not read. */
  processingMs: z.number().nonnegative().nullable(),
  /** Whether its pages can be shown as images (PDF can, DOCX cannot). */
  hasPageImages: z.boolean(),
  draft: resumeDraftSchema.nullable(),
});
export type ResumeDetail = z.infer<typeof resumeDetailSchema>;

const byId = z.object({ id: z.uuid() });
const numbered = byId.extend({ number: z.number().int().positive() });

const draftErrors = {
  ...commonErrors,
  /** Another window has saved or ended the draft meanwhile: what is there now, null: none. */
  DRAFT_CONFLICT: { data: z.object({ draft: resumeDraftSchema.nullable() }) },
} as const;

const problemSchema = z.object({ pointer: z.string(), code: z.enum(resumeProblemCodes) });

export const resumesContract = {
  /** Newest first. */
  list: oc.output(z.object({ resumes: z.array(resumeSummarySchema) })),
  /** Those that can be put back, last removed first. */
  listRemoved: oc.output(z.object({ resumes: z.array(resumeSummarySchema) })),
  /** The newest version of a résumé, by the résumé's id or that of any of its versions. */
  get: oc.errors(commonErrors).input(byId).output(resumeDetailSchema),
  /** Newest first. */
  versions: oc
    .errors(commonErrors)
    .input(byId)
    .output(z.object({ versions: z.array(versionEntrySchema) })),
  version: oc.errors(commonErrors).input(numbered).output(resumeVersionSchema),
  /** Begins one on an empty page. */
  create: oc.errors(commonErrors).output(byId),
  draft: {
    /**
     * Saves changes as they are typed. `revision` is that of the draft the window knows, 0 for none;
     * once this answers, the draft is on disk.
     */
    save: oc
      .errors(draftErrors)
      .input(
        byId.extend({
          base: z.number().int().positive(),
          revision: z.number().int().nonnegative(),
          resume: draftResumeSchema,
        }),
      )
      .output(resumeDraftSchema.omit({ resume: true })),
    discard: oc.errors(commonErrors).input(byId),
  },
  /** Makes a version of the draft, which ends with it. */
  saveVersion: oc
    .errors({
      ...draftErrors,
      /** What cannot be stored as it is. */
      UNFIT: { data: z.object({ problems: z.array(problemSchema) }) },
    })
    .input(
      byId.extend({
        revision: z.number().int().positive(),
        note: z.string().trim().min(1).max(500).nullable(),
      }),
    )
    .output(versionEntrySchema),
  /** Makes a new version that is as an old one was. */
  restoreVersion: oc.errors(commonErrors).input(numbered).output(versionEntrySchema),
  /** Notes which values of a version the user found right; those that are not named are not. */
  confirm: oc
    .errors(commonErrors)
    .input(numbered.extend({ pointers: z.array(z.string().startsWith('/')).max(5_000) })),
  rename: oc
    .errors(commonErrors)
    .input(byId.extend({ title: z.string().trim().min(1).max(200).nullable() })),
  /** It can be put back for 30 days. */
  remove: oc.errors(commonErrors).input(byId),
  putBack: oc.errors(commonErrors).input(byId),
  /**
   * One page of the original as PNG, at 110 dots per inch. That of an encrypted file fails with
   * `password-needed` until `unlock`, once after each start of the program.
   */
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
        /** Leads from the places of evidence to the image. */
        pixelsPerPoint: z.number().positive(),
      }),
    ),
  /** Remembers the password of its file until the program ends; fails with `password-wrong`. */
  unlock: oc.errors(commonErrors).input(byId.extend({ password: z.string().min(1).max(1_024) })),
};
