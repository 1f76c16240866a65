/** Joins the filling of gaps in résumés with what was read of them, and with the desk of models. */
import { readOutput } from './engine/checkpoints.ts';
import type { JobStore, OutputFiles } from './engine/ports.ts';
import { createRefineResume } from './pipelines/refine-resume/refine-resume.ts';
import type { RefineServices } from './pipelines/refine-resume/services.ts';
import type { ResumeTable } from './store/resume-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface RefiningParts extends Pick<RefineServices<SqliteTx>, 'tasks' | 'models'> {
  readonly resumes: ResumeTable;
  readonly store: Pick<JobStore<SqliteTx>, 'listSteps'>;
  readonly files: OutputFiles;
}

export function openRefining({ tasks, models, resumes, store, files }: RefiningParts) {
  return createRefineResume<SqliteTx>({
    ...{ tasks, models },
    async outputsOf(jobId) {
      const steps = store.listSteps(jobId);
      const outputs = await Promise.all(
        steps.map(async (step) => [step.name, await readOutput(step, files)] as const),
      );
      return new Map(outputs);
    },
    resumes: {
      addRefined: resumes.addRefined,
      warn: resumes.warn,
      newestOf(versionId) {
        const line = resumes.findLine(versionId);
        return line === null || line.removedAt !== null ? null : resumes.get(line.versionId);
      },
    },
  });
}
