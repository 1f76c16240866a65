/** Fills the gaps of a version with what was answered, as far as the document shows it. */
import { type TaskOutput, tasks as taskSchemas } from '../../../shared/tasks.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { shownPlaces } from '../import-resume/shown-places.ts';
import type { AskedParts } from './ask-parts.ts';
import type { DocumentReading } from './read-checkpoints.ts';
import type { BaseVersion, RefineServices } from './services.ts';

interface Material {
  readonly base: BaseVersion;
  readonly document: DocumentReading;
  readonly asked: AskedParts;
  readonly isAnyway: boolean;
}

type Merged = TaskOutput<'merge-answers'>;

/** Awake milliseconds. */
const TIMEOUT_MS = 60_000;

export async function mergeStep<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: Pick<RefineServices<Tx>, 'tasks'>,
  { base, document: { readings, reading }, asked, isAnyway }: Material,
): Promise<Merged> {
  const { resume, evidence, confirmed } = base;
  if (asked.model === null) return { resume, evidence, filled: [], unsupported: 0 };
  const { answers, model } = asked;
  const pages = readings.map(({ text }) => text);
  const merged = await ctx.step(
    isAnyway ? 'merge:anyway' : 'merge',
    { output: taskSchemas['merge-answers'].output },
    ({ signal, limitMs }) =>
      tasks.run(
        'merge-answers',
        { pages, reading, resume, evidence, confirmed, answers, model },
        { signal, timeoutMs: limitMs(TIMEOUT_MS) },
      ),
  );
  // Only what is new has its places on pages as they were turned to be read.
  const added = merged.filled.flatMap((pointer) => {
    const found = merged.evidence[pointer];
    return found === undefined ? [] : [[pointer, found] as const];
  });
  const shown = shownPlaces(Object.fromEntries(added), readings);
  return { ...merged, evidence: { ...merged.evidence, ...shown } };
}
