/** Turns the pages' text into a structured résumé. */
import { AppError } from '../../../shared/domain/app-error.ts';
import {
  type StructuredResume,
  structuredResumeSchema,
} from '../../../shared/domain/structured-resume.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { needsSecondReading } from './climb.ts';
import type { PageReading } from './page-reading.ts';
import { progressOf } from './progress.ts';
import { readingReportSchema, toReadingReport } from './reading-report.ts';
import type { ImportServices } from './services.ts';
import { shownPlaces } from './shown-places.ts';

const TIMEOUT_MS = 2 * 60_000;
/** Less than two lines of text: a name and a page number are no résumé. */
const MIN_CHARACTERS = 80;

export interface StructuredReading extends StructuredResume {
  /** The order of reading that made most sense of the pages. */
  readonly reading: 'plain' | 'accurate';
}

export async function structureStep<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: Pick<ImportServices<Tx>, 'tasks'>,
  readings: readonly PageReading[],
): Promise<StructuredReading> {
  const report = await ctx.step('read', { output: readingReportSchema }, async () =>
    toReadingReport(readings),
  );
  const characters = report.pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < MIN_CHARACTERS) throw new AppError('content-too-short');
  ctx.progress(...progressOf.structuring());
  const pages = readings.map(({ text }) => text);
  const structure = (name: string, reading: StructuredReading['reading']) =>
    ctx.step(name, { output: structuredResumeSchema }, ({ signal, limitMs }) =>
      tasks.run('structure-resume', { pages, reading }, { signal, timeoutMs: limitMs(TIMEOUT_MS) }),
    );
  const plain = await structure('structure', 'plain');
  const accurate = needsSecondReading(plain)
    ? await structure('structure:accurate', 'accurate')
    : null;
  const isBetter = accurate !== null && accurate.confidence > plain.confidence;
  const best = isBetter ? accurate : plain;
  const evidence = shownPlaces(best.evidence, readings);
  return { ...best, evidence, reading: isBetter ? 'accurate' : 'plain' };
}
