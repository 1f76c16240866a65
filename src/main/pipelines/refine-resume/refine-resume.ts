/**
 * `refine-resume`: what reading a résumé left uncertain or empty is asked of a model, part by part, and
 * what the page shows of its answers becomes another version. The import is complete without it.
 */
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import { resumeEvidenceSchema } from '../../../shared/domain/field-evidence.ts';
import { importWarningSchema } from '../../../shared/domain/import-result.ts';
import { isModelElsewhere } from '../../../shared/domain/models/model-key.ts';
import { resumeSchema } from '../../../shared/domain/resume.ts';
import { defineJob, type Outcome } from '../../engine/define-job.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { askParts } from './ask-parts.ts';
import { mergeStep } from './merge-step.ts';
import { progressOf } from './progress.ts';
import { documentReadingSchema, readCheckpoints } from './read-checkpoints.ts';
import { refineWarnings } from './refine-warnings.ts';
import type { RefineServices } from './services.ts';

/** The user's word that it is wanted beside what they have changed meanwhile. */
const isAnyway = z.boolean().optional();

const argsSchema = z.object({
  /** SHA-256 of the file that it was read from. */
  blobHash: z.string().length(64),
  /** Of the version that reading it gave. */
  resumeId: z.uuid(),
  /** The job that read it: its checkpoints hold the text. */
  importJobId: z.uuid(),
  isAnyway,
});
type Args = z.infer<typeof argsSchema>;

const outputSchema = z.object({
  /** The new version; null: nothing could be filled in. */
  resumeId: z.uuid().nullable(),
  filled: z.number().int().nonnegative(),
  /** Values that the model named and that stand nowhere in the document. */
  unsupported: z.number().int().nonnegative(),
});
type Output = z.infer<typeof outputSchema>;

const baseSchema = z.object({
  id: z.uuid(),
  resume: resumeSchema,
  evidence: resumeEvidenceSchema,
  confirmed: z.array(z.string()),
  warnings: z.array(importWarningSchema),
});

const minute = 60_000;

export function createRefineResume<Tx>(services: RefineServices<Tx>) {
  return defineJob<Tx, Args, Output>({
    kind: 'refine-resume',
    args: argsSchema,
    settings: z.strictObject({ isAnyway }),
    output: outputSchema,
    confirmed: { isAnyway: true },
    retry: { maxTries: 3, baseDelayMs: 1_000 },
    timeoutMs: 5 * minute,
    concurrency: 5,
    ratePerKey: { perMinute: 10, isFor: isModelElsewhere },
    defaultPriority: 5,
    handler: (ctx, args) => refine(ctx, services, args),
  });
}

async function refine<Tx>(
  ctx: JobContext<Tx>,
  services: RefineServices<Tx>,
  { blobHash, resumeId, importJobId, isAnyway: wanted = false }: Args,
): Promise<Outcome<Output>> {
  ctx.progress(...progressOf.beginning());
  const document = await ctx.step('document', { output: documentReadingSchema }, async () => {
    const known = readCheckpoints(await services.outputsOf(importJobId));
    if (known === null) throw new AppError('reading-gone');
    return known;
  });
  // With the user's word it begins anew with what they have made of it.
  const base = await ctx.step(wanted ? 'base:anyway' : 'base', { output: baseSchema }, async () => {
    const version = services.resumes.newestOf(resumeId);
    if (version === null) throw new AppError('resume-gone');
    const { id, resume, evidence, confirmed, warnings } = version;
    return { id, resume, evidence, confirmed, warnings };
  });
  const asked = await askParts(ctx, services, { blobHash, base, document });
  ctx.progress(...progressOf.checking());
  const merged = await mergeStep(ctx, services, { base, document, asked, isAnyway: wanted });
  const warnings = refineWarnings(base.warnings, asked, merged);
  const entity = { type: 'resume', id: base.id } as const;
  const output = { filled: merged.filled.length, unsupported: merged.unsupported };
  if (output.filled === 0) {
    if (warnings.length > base.warnings.length) {
      await ctx.commit('warn', (tx) => services.resumes.warn(tx, base.id, warnings));
    }
    return { status: 'done', output: { resumeId: null, ...output }, entity };
  }
  const id = ctx.id('version');
  await ctx.commit('save', (tx) => {
    services.resumes.addRefined(tx, {
      ...{ id, jobId: ctx.jobId, parentId: base.id, isAnyway: wanted },
      ...{ resume: merged.resume, evidence: merged.evidence, confirmed: base.confirmed, warnings },
      processingMs: ctx.workedMs(),
    });
  });
  return { status: 'done', output: { resumeId: id, ...output }, entity: { type: 'resume', id } };
}
