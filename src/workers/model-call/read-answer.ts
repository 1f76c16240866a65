/** Reads what a model answers, piece by piece as it comes or in one. */
import type { OpenAI } from 'openai/client';
import { Stream } from 'openai/streaming';
import { z } from 'zod';
import { AppError } from '../../shared/domain/app-error.ts';
import { type FinishReason, MAX_ANSWER_LENGTH } from '../../shared/domain/models/chat.ts';
import type { TokenCount } from '../../shared/domain/models/cost.ts';
import { readReply } from './read-reply.ts';

export interface ReadAnswer {
  readonly text: string;
  readonly finish: FinishReason;
  /** Null where the server does not count. */
  readonly tokens: TokenCount | null;
}

export interface AnswerScope {
  /** Whose log is silent. */
  readonly openai: OpenAI;
  readonly values: Readonly<Record<string, string>>;
  /** Characters that have come so far. */
  readonly onProgress: (characters: number) => void;
}

const saidSchema = z
  .object({ content: z.string().nullish(), refusal: z.string().nullish() })
  .nullish();
/** A piece of an answer, or all of it; servers differ in what else they send. */
const pieceSchema = z.object({
  choices: z
    .array(
      z.object({ delta: saidSchema, message: saidSchema, finish_reason: z.string().nullish() }),
    )
    .nullish(),
  usage: z
    .object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() })
    .nullish()
    // Some count in their own way; then nobody has counted.
    .catch(null),
});
type Piece = z.infer<typeof pieceSchema>;

/**
 * @throws AppError `model-too-slow` for an answer that breaks off, `model-answer-too-large`,
 *   `model-server-strange`; `APIError` of the client where the server tells of an error
 */
export async function readAnswer(response: Response, scope: AnswerScope): Promise<ReadAnswer> {
  const collected = collectAnswer(scope);
  const isWhole = (response.headers.get('content-type') ?? '').startsWith('application/json');
  if (isWhole) collected.take(await readReply(response, pieceSchema, scope.values));
  else await readPieces(response, collected, scope);
  return collected.end();
}

async function readPieces(
  response: Response,
  collected: CollectedAnswer,
  { openai, values }: AnswerScope,
): Promise<void> {
  const stream = Stream.fromSSEResponse<unknown>(response, new AbortController(), openai);
  try {
    for await (const piece of stream) {
      const read = pieceSchema.safeParse(piece);
      if (!read.success) throw new AppError('model-server-strange', { values });
      collected.take(read.data);
    }
  } catch (error) {
    // A piece that is not whole is how an answer ends whose connection was cut.
    if (error instanceof SyntaxError) throw new AppError('model-too-slow', { values });
    throw error;
  }
}

interface CollectedAnswer {
  take(piece: Piece): void;
  end(): ReadAnswer;
}

function collectAnswer({ values, onProgress }: AnswerScope): CollectedAnswer {
  let text = '';
  let isRefused = false;
  let finish: FinishReason | null = null;
  let tokens: TokenCount | null = null;
  return {
    take({ choices, usage }) {
      const [choice] = choices ?? [];
      const said = choice?.delta ?? choice?.message;
      text += said?.content ?? '';
      isRefused ||= (said?.refusal ?? '') !== '';
      if (choice?.finish_reason != null) finish = toFinish(choice.finish_reason);
      if (usage != null) tokens = { input: usage.prompt_tokens, output: usage.completion_tokens };
      if (text.length > MAX_ANSWER_LENGTH) throw new AppError('model-answer-too-large', { values });
      onProgress(text.length);
    },
    end() {
      // Every server says why it ended; one that does not was cut off.
      if (finish === null) throw new AppError('model-too-slow', { values });
      return { text, finish: isRefused ? 'refused' : finish, tokens };
    },
  };
}

/** Tools are not offered, so that nothing else can end an answer but its end. */
function toFinish(reason: string): FinishReason {
  if (reason === 'length') return 'length';
  return reason === 'content_filter' ? 'refused' : 'stop';
}
