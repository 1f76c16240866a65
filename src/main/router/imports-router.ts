/** `imports.*`: files that the user handed over. */
import type { ImportOutcome } from '../../shared/contract/imports.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { Intake } from '../services/intake/intake.ts';
import type { IntakeOutcome } from '../services/intake/intake-outcome.ts';
import type { ReImport } from '../services/intake/re-import.ts';
import type { Implementer } from './implementer.ts';

interface ImportsParts {
  readonly intake: Pick<Intake, 'start'>;
  readonly reImport: ReImport;
}

export function createImportsRouter(os: Implementer, { intake, reImport }: ImportsParts) {
  return {
    start: os.imports.start.handler(async ({ input }) => ({
      outcomes: (await intake.start(input.grants)).map(toImportOutcome),
    })),
    again: os.imports.again.handler(async ({ input, errors }) => {
      const job = await reImport.again(input.resumeId);
      if (job === null) throw errors.NOT_FOUND({ data: { what: 'resume' } });
      return toJobView(job);
    }),
  };
}

export function toImportOutcome(outcome: IntakeOutcome): ImportOutcome {
  return 'job' in outcome ? { ...outcome, job: toJobView(outcome.job) } : outcome;
}
