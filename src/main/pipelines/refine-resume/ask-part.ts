/** Asks a model about one part of a résumé: a paid step of its own, so that a bad answer costs that part. */
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import { failureCodes } from '../../../shared/domain/failures.ts';
import {
  type RefinedPart,
  refinedAnswers,
} from '../../../shared/domain/refinement/refined-part.ts';
import type { Resume } from '../../../shared/domain/resume.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { isFinalFailure } from '../import-resume/is-final-failure.ts';
import { MAX_ANSWER_TOKENS, questionFor } from './part-questions.ts';
import type { RefineServices } from './services.ts';

interface Asked<Part extends RefinedPart> {
  readonly part: Part;
  readonly text: string;
  readonly blobHash: string;
  /** As it is known so far. */
  readonly resume: Resume;
}

const failureSchema = z.object({
  code: z.enum(failureCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What came of it: an answer, or why there is none. */
export type PartOutcome<Answer> =
  | {
      readonly answer: Answer;
      readonly model: string;
      readonly hiddenCharacters: number;
      readonly failure: null;
    }
  | { readonly answer: null; readonly failure: z.infer<typeof failureSchema> };

export async function askPart<Tx, Part extends RefinedPart>(
  ctx: JobContext<Tx>,
  { models }: Pick<RefineServices<Tx>, 'models'>,
  { part, text, blobHash, resume }: Asked<Part>,
): Promise<PartOutcome<z.infer<(typeof refinedAnswers)[Part]>>> {
  type Answer = z.infer<(typeof refinedAnswers)[Part]>;
  const answer = refinedAnswers[part] as unknown as z.ZodType<Answer>;
  const output = z.union([
    z.object({
      ...{ answer, model: z.string(), hiddenCharacters: z.number(), failure: z.null() },
    }),
    z.object({ answer: z.null(), failure: failureSchema }),
  ]) as unknown as z.ZodType<PartOutcome<Answer>>;
  return ctx.step(`ask:${part}`, { output, isPaid: true }, async ({ signal }) => {
    try {
      const { value, model, hiddenCharacters } = await models.ask(
        {
          ...{
            use: 'structuring',
            jobId: ctx.jobId,
            blobHash,
            answer,
            answerName: `resume_${part}`,
          },
          instructions: questionFor(part),
          document: { label: 'résumé', text },
          personal: personalOf(resume),
          maxOutputTokens: MAX_ANSWER_TOKENS[part],
        },
        { signal },
      );
      return { answer: value, model, hiddenCharacters, failure: null };
    } catch (error) {
      if (!isForThisPart(error)) throw error;
      return { answer: null, failure: { code: error.code, values: { ...error.values } } };
    }
  });
}

/** What neither time nor the user can mend: the other parts go on, and the rules' reading stays. */
function isForThisPart(error: unknown): error is AppError {
  return error instanceof AppError && (isFinalFailure(error) || error.code === 'model-none');
}

function personalOf({ basics: { name, location } }: Resume): readonly string[] {
  const { address, postalCode } = location ?? {};
  return [name, address, postalCode].filter((text) => text !== undefined);
}
