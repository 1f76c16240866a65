/** How the answers of real servers look where they differ: what surrounds the same text. */
import type { FinishReason } from '../../../src/shared/domain/models/chat.ts';

export const flavorNames = ['openai', 'ollama', 'lm-studio', 'llama-cpp'] as const;
export type FlavorName = (typeof flavorNames)[number];

export interface Said {
  readonly model: string;
  /** The answer in the pieces in which it is streamed. */
  readonly pieces: readonly string[];
  readonly finish: string;
  /** Null: the server does not count. */
  readonly usage: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly isRefusal: boolean;
}

/** What stands in every piece besides the choice. */
const around: Readonly<Record<FlavorName, object>> = {
  openai: { service_tier: 'default', system_fingerprint: 'fp_0', obfuscation: 'x8Yz' },
  ollama: { system_fingerprint: 'fp_ollama' },
  'lm-studio': { system_fingerprint: 'test-model' },
  'llama-cpp': { system_fingerprint: 'b0000-000000' },
};

/** The reason for the end as a server names it. */
export const finishNames = {
  stop: 'stop',
  length: 'length',
  refused: 'content_filter',
} as const satisfies Record<FinishReason, string>;

/** The events of a streamed answer, each without its frame. */
export function toEvents(flavor: FlavorName, said: Said, countsUsage: boolean): readonly string[] {
  const { model, pieces, finish, usage, isRefusal } = said;
  const head = {
    ...{ id: 'chatcmpl-0', object: 'chat.completion.chunk', created: 1, model },
    ...around[flavor],
  };
  const piece = (delta: object, finish_reason: string | null) => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  });
  const role = { role: 'assistant' };
  const first = flavor === 'openai' ? [piece({ ...role, content: '', refusal: null }, null)] : [];
  const texts = pieces.map((text) =>
    piece({ ...(flavor === 'ollama' && role), [isRefusal ? 'refusal' : 'content']: text }, null),
  );
  const last = piece(flavor === 'ollama' ? { ...role, content: '' } : {}, finish);
  const counted = usage === null ? null : { ...usage, total_tokens: sum(usage) };
  // llama.cpp counts without being asked, and says how long it took.
  const isCounted = counted !== null && (countsUsage || flavor === 'llama-cpp');
  const timings = flavor === 'llama-cpp' && { timings: { predicted_ms: 12.5 } };
  const end = isCounted ? [{ ...head, ...timings, choices: [], usage: counted }] : [];
  return [...first, ...texts, last, ...end].map((event) => JSON.stringify(event)).concat('[DONE]');
}

/** The answer in one piece. */
export function toCompletion(flavor: FlavorName, said: Said): string {
  const { model, pieces, finish, usage, isRefusal } = said;
  const text = pieces.join('');
  const message = isRefusal
    ? { role: 'assistant', content: null, refusal: text }
    : { role: 'assistant', content: text };
  return JSON.stringify({
    ...{ id: 'chatcmpl-0', object: 'chat.completion', created: 1, model },
    ...around[flavor],
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    ...(usage !== null && { usage: { ...usage, total_tokens: sum(usage) } }),
  });
}

function sum(usage: NonNullable<Said['usage']>): number {
  return usage.prompt_tokens + usage.completion_tokens;
}
