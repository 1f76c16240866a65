/** Finds answers to what imports ask: from the options, or from the person at the terminal. */
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { Answer } from '../../../shared/domain/question.ts';
import { assertNever } from '../../../shared/std/assert-never.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { Prompt } from './prompt.ts';

/** Null: there is no answer. */
export type FindAnswer = (job: JobView) => Promise<Answer | null>;

interface AnswerParts {
  /** Of the files; from `--password-file`. */
  readonly password: string | null;
  /** Whether to import what does not look like a résumé. */
  readonly isAnyway: boolean;
  /** Null: nobody is there to ask. */
  readonly prompt: Prompt | null;
}

export function answerQuestions({ password, isAnyway, prompt }: AnswerParts): FindAnswer {
  /** Jobs on which the given password was tried. */
  const tried = new Set<string>();

  async function findPassword({ id, label }: JobView, sentence: string): Promise<string | null> {
    if (password !== null && !tried.has(id)) {
      tried.add(id);
      return password;
    }
    return prompt?.secret(`${label}: ${sentence} Password, or nothing to leave it:`) ?? null;
  }

  return async (job) => {
    const { asks, failure } = job;
    if (asks === null || failure === null) return null;
    const { id, message, values = {} } = failure.sentence;
    const sentence = toPlainText({ id, message, values });
    switch (asks) {
      case 'password': {
        const found = await findPassword(job, sentence);
        return found === null ? null : { type: asks, password: found };
      }
      case 'confirmation': {
        if (isAnyway) return { type: asks, isYes: true };
        if (prompt === null) return null;
        const isYes = await prompt.confirm(`${job.label}: ${sentence} Import it anyway?`);
        return { type: asks, isYes };
      }
      case 'consent': {
        if (prompt === null) return null;
        const question = 'Send it, with names, addresses and contact data replaced?';
        const isAllowed = await prompt.confirm(`${job.label}: ${sentence} ${question}`);
        return { type: asks, isAllowed, isRedacted: true };
      }
      default:
        return assertNever(asks);
    }
  };
}
