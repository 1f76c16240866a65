/** Writes the request of one call in the dialect of its server. */
import type {
  ChatCompletionContentPart,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { ChatMessage } from '../../shared/domain/models/chat.ts';
import type { TaskInput } from '../../shared/tasks.ts';
import type { Dialect } from './dialect.ts';
import { fitsStrict } from './fits-strict.ts';

type ModelCallInput = TaskInput<'model-call'>;

export function chatRequest(
  { model, messages, answer, maxOutputTokens }: ModelCallInput,
  { limit, isPlain }: Dialect,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: messages.map(toMessage),
    stream: true,
    [limit]: maxOutputTokens,
    ...(!isPlain && { stream_options: { include_usage: true } }),
    // OpenAI's newer models choose it themselves.
    ...(!isPlain && limit === 'max_tokens' && { temperature: 0 }),
    ...(answer?.isNative === true && {
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: answer.name,
          schema: answer.schema,
          strict: fitsStrict(answer.schema),
        },
      },
    }),
  };
}

function toMessage({ role, content }: ChatMessage): ChatCompletionMessageParam {
  if (typeof content === 'string') return { role, content };
  const parts = content.map(
    (part): ChatCompletionContentPart =>
      part.type === 'text'
        ? { type: 'text', text: part.text }
        : { type: 'image_url', image_url: { url: `data:image/png;base64,${part.png}` } },
  );
  // Pictures are shown by the user only; the others' parts are joined.
  if (role === 'user') return { role, content: parts };
  return { role, content: content.map((part) => (part.type === 'text' ? part.text : '')).join('') };
}
