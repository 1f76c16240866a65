/** `imports.*`: files that the user handed over. */
import type { ImportOutcome } from '../../shared/contract/imports.ts';
import { toJobView } from '../events/to-job-view.ts';
import type { Intake } from '../services/intake/intake.ts';
import type { IntakeOutcome } from '../services/intake/intake-outcome.ts';
import type { Implementer } from './implementer.ts';

export function createImportsRouter(os: Implementer, intake: Pick<Intake, 'start'>) {
  return {
    start: os.imports.start.handler(async ({ input }) => ({
      outcomes: (await intake.start(input.grants)).map(toImportOutcome),
    })),
  };
}

export function toImportOutcome(outcome: IntakeOutcome): ImportOutcome {
  return 'job' in outcome ? { ...outcome, job: toJobView(outcome.job) } : outcome;
}
