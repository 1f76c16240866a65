/** Asks about each part of a résumé that has gaps, one after another. */
import { AppError } from '../../../shared/domain/app-error.ts';
import { type PartAnswers, refinedParts } from '../../../shared/domain/refinement/refined-part.ts';
import { tasks as taskSchemas } from '../../../shared/tasks.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { askPart, type PartOutcome } from './ask-part.ts';
import { progressOf } from './progress.ts';
import type { DocumentReading } from './read-checkpoints.ts';
import type { BaseVersion, RefineServices } from './services.ts';

export interface AskedParts {
  readonly answers: PartAnswers;
  /** What answered last; null: nothing did. */
  readonly model: string | null;
  readonly hiddenCharacters: number;
  /** How many parts went without an answer that could be used. */
  readonly unanswered: number;
}

interface Subject {
  readonly blobHash: string;
  readonly base: BaseVersion;
  readonly document: DocumentReading;
}

/** Awake milliseconds. */
const TIMEOUT_MS = 60_000;
/** The user's own decision, and no fault of the model's. */
const decided: ReadonlySet<string> = new Set(['model-none', 'model-consent-refused']);

/** @throws AppError why, where not one part was answered for a reason that the user should hear of */
export async function askParts<Tx>(
  ctx: JobContext<Tx>,
  services: RefineServices<Tx>,
  { blobHash, base, document: { readings, reading } }: Subject,
): Promise<AskedParts> {
  const { resume, evidence, confirmed } = base;
  const input = { pages: readings.map(({ text }) => text), reading, resume, evidence, confirmed };
  const excerpts = await ctx.step(
    'excerpts',
    { output: taskSchemas['resume-excerpts'].output },
    ({ signal, limitMs }) =>
      services.tasks.run('resume-excerpts', input, { signal, timeoutMs: limitMs(TIMEOUT_MS) }),
  );
  const parts = refinedParts.filter((part) => excerpts[part] !== '');
  const outcomes: PartOutcome<object>[] = [];
  let answers: PartAnswers = {};
  // One after another: a budget that is used up by the first spares the others.
  for (const [done, part] of parts.entries()) {
    ctx.progress(...progressOf.asking(part, [done, parts.length]));
    const text = excerpts[part];
    const outcome = await askPart(ctx, services, { part, text, blobHash, resume });
    outcomes.push(outcome);
    if (outcome.answer !== null) answers = { ...answers, [part]: outcome.answer };
  }
  const answered = outcomes.filter((outcome) => outcome.answer !== null);
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  const [first] = failures;
  if (answered.length === 0 && first !== undefined && !decided.has(first.code)) {
    throw new AppError(first.code, { values: first.values });
  }
  return {
    answers,
    model: answered.at(-1)?.model ?? null,
    hiddenCharacters: answered.reduce((sum, { hiddenCharacters }) => sum + hiddenCharacters, 0),
    unanswered: failures.filter(({ code }) => !decided.has(code)).length,
  };
}
