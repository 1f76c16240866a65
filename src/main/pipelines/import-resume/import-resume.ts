/**
 * `import-resume`: a stored file → its text, page by page → a structured résumé → saved. Each line
 * of the handler below is a checkpoint.
 */
import { z } from 'zod';
import { isDataType } from '../../../shared/domain/media-type.ts';
import type { StructuredResume } from '../../../shared/domain/structured-resume.ts';
import { defineJob } from '../../engine/define-job.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { type Assessment, assess } from './assess.ts';
import {
  importSettingFields,
  MAX_OCR_LANGUAGES,
  ocrLanguageNames,
} from './import-setting-fields.ts';
import { progressOf } from './progress.ts';
import { readData } from './read-data.ts';
import { readDocument } from './read-document.ts';
import { refineRequest } from './refine-request.ts';
import type { ImportServices } from './services.ts';
import { structureStep } from './structure-step.ts';

/** Which languages to expect in scans, when not those of the system; the first weighs most. */
const ocrLanguages = z.array(z.enum(ocrLanguageNames)).min(1).max(MAX_OCR_LANGUAGES).optional();

/** The user's word that it is to be taken in although it does not look like a résumé. */
const isAnyway = z.boolean().optional();

const argsSchema = z.object({
  /** SHA-256 of the stored file. */
  blobHash: z.string().length(64),
  fileName: z.string().min(1),
  /** As told by the file's content, not by its name. */
  mediaType: z.string(),
  ocrLanguages,
  isAnyway,
});

/** What a user may change when a résumé is read again from a step. */
const settingsSchema = z.strictObject({ ocrLanguages, isAnyway });

const outputSchema = z.object({ resumeId: z.uuid() });

const minute = 60_000;

export function createImportResume<Tx>(services: ImportServices<Tx>) {
  return defineJob<Tx, z.infer<typeof argsSchema>, z.infer<typeof outputSchema>>({
    kind: 'import-resume',
    args: argsSchema,
    settings: settingsSchema,
    settingFields: importSettingFields,
    output: outputSchema,
    confirmed: { isAnyway: true },
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 5 * minute,
    concurrency: 5,
    defaultPriority: 3,
    announcesEnd: true,
    async handler(ctx, args) {
      const { structured, result, pageCount } = await read(ctx, forFile(services, args), args);
      ctx.progress(...progressOf.saving());
      const id = ctx.id('resume');
      const { resume, evidence } = structured;
      const { blobHash, fileName, mediaType } = args;
      const { mode, confidence, warnings } = result;
      await ctx.commit('save', (tx, scope) => {
        services.resumes.add(tx, {
          ...{ id, jobId: ctx.jobId, blobHash, fileName, mediaType, resume, evidence },
          ...{ mode, confidence, warnings, pageCount },
          processingMs: ctx.workedMs(),
        });
        const payload = { resumeId: id, mode, confidence };
        services.emit(tx, { type: 'resume.parsed', payload }, ctx.jobId);
        const version = { id, resume, evidence, blobHash, fileName, mode };
        const request = refineRequest(version, ctx.jobId, services.models.chosen('structuring'));
        if (request !== null) scope.enqueue('refine', request);
      });
      return { status: 'done', output: { resumeId: id }, entity: { type: 'resume', id } };
    },
  });
}

interface ReadResume {
  readonly structured: StructuredResume;
  readonly result: Assessment;
  readonly pageCount: number;
}

async function read<Tx>(
  ctx: JobContext<Tx>,
  services: ImportServices<Tx>,
  args: z.infer<typeof argsSchema>,
): Promise<ReadResume> {
  const { mediaType } = args;
  if (isDataType(mediaType)) {
    const structured = await readData(ctx, services, { ...args, mediaType });
    const { confidence, warnings } = structured;
    return { structured, result: { mode: 'data', confidence, warnings }, pageCount: 1 };
  }
  const readings = await readDocument(ctx, services, args);
  const structured = await structureStep(ctx, services, readings);
  const result = assess(readings, structured, args);
  return { structured, result, pageCount: readings.length };
}

/** The services as they are for one file: with its password, and with the languages asked for. */
function forFile<Tx>(
  services: ImportServices<Tx>,
  { blobHash, ocrLanguages: asked }: z.infer<typeof argsSchema>,
): ImportServices<Tx> {
  const tasks = services.tasksOn(blobHash);
  return { ...services, tasks, ocrLanguages: asked ?? services.ocrLanguages };
}
