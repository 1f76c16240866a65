/** The task that asks a model once and gives its answer, streamed on the way. */
import { APIError } from 'openai/error';
import { MAX_ANSWER_LENGTH } from '../../shared/domain/models/chat.ts';
import type { TaskInput } from '../../shared/tasks.ts';
import { type NetworkParts, systemNetwork } from '../guarded-fetch/open-socket.ts';
import type { Task } from '../task-context.ts';
import { chatRequest } from './chat-request.ts';
import { type Dialect, dialectOf, otherDialect } from './dialect.ts';
import { type ModelClient, withModelClient } from './model-client.ts';
import { readAnswer } from './read-answer.ts';
import { toModelError } from './to-model-error.ts';

/** No answer is longer; where more tokens are allowed, what wraps each on its way may be. */
const MAX_ANSWER_BYTES = 2_000_000;
const TOKEN_BYTES = 1_024;

export function createModelCall(network: NetworkParts): Task<'model-call'> {
  /** How servers turned out to want it, by base URL and model; forgotten with the thread. */
  const dialects = new Map<string, Dialect>();

  /** A request that is refused for its dialect costs nothing, so it may be put in another, once. */
  async function ask(client: ModelClient, input: TaskInput<'model-call'>): Promise<Response> {
    const { baseUrl } = input.server;
    const key = `${baseUrl} ${input.model}`;
    const dialect = dialects.get(key) ?? dialectOf(baseUrl);
    const send = (spoken: Dialect) =>
      client.openai.chat.completions.create(chatRequest(input, spoken)).asResponse();
    try {
      return await send(dialect);
    } catch (error) {
      const other = isRefused(error, client) ? otherDialect(dialect, error.param ?? '') : null;
      if (other === null) throw error;
      const response = await send(other);
      dialects.set(key, other);
      return response;
    }
  }

  return (input, { signal, reportProgress }) => {
    const { server, model, answer, maxOutputTokens } = input;
    const maxBytes = Math.max(MAX_ANSWER_BYTES, maxOutputTokens * TOKEN_BYTES);
    const scope = { network, signal, maxBytes, model, hasForm: answer?.isNative === true };
    return withModelClient(server, scope, async (client) => {
      const read = await readAnswer(await ask(client, input), {
        openai: client.openai,
        values: client.failed.values,
        onProgress: (characters) => reportProgress(characters / MAX_ANSWER_LENGTH),
      });
      return { ...read, ...client.traffic() };
    });
  };
}

/** As unfit, and not for anything that another dialect would not change. */
function isRefused(error: unknown, { failed }: ModelClient): error is APIError {
  const isUnfit = error instanceof APIError && (error.status === 400 || error.status === 422);
  return isUnfit && toModelError(error, failed).code === 'model-request-refused';
}

export const modelCall = createModelCall(systemNetwork);
