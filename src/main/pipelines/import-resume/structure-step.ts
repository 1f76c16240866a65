/** Turns the pages' text into a structured résumé. */
import { AppError } from '../../../shared/domain/app-error.ts';
import {
  type StructuredResume,
  structuredResumeSchema,
} from '../../../shared/domain/structured-resume.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { countCharacters, type PageReading } from './page-reading.ts';
import { progressOf } from './progress.ts';
import type { ImportServices } from './services.ts';

const TIMEOUT_MS = 2 * 60_000;
/** Less than two lines of text: a name and a page number are no résumé. */
const MIN_CHARACTERS = 80;

export async function structureStep<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: ImportServices<Tx>,
  readings: readonly PageReading[],
): Promise<StructuredResume> {
  const characters = readings.reduce((sum, reading) => sum + countCharacters(reading), 0);
  if (characters < MIN_CHARACTERS) throw new AppError('content-too-short');
  ctx.progress(...progressOf.structuring());
  const pages = readings.map(({ text }) => text);
  return ctx.step('structure', { output: structuredResumeSchema }, ({ signal }) =>
    tasks.run('structure-resume', { pages }, { signal, timeoutMs: TIMEOUT_MS }),
  );
}
