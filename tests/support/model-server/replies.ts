/** What a scripted model server may answer: as it should, as it may, and as it must not. */
import type { ServerResponse } from 'node:http';
import type { FinishReason } from '../../../src/shared/domain/models/chat.ts';
import { type FlavorName, finishNames, toCompletion, toEvents } from './flavors.ts';
import type { ModelServerRequest } from './server-request.ts';

export interface ReplyScope {
  readonly request: ModelServerRequest;
  readonly response: ServerResponse;
  readonly flavor: FlavorName;
}

export type Reply = (scope: ReplyScope) => void | Promise<void>;

export interface SayOptions {
  /** Default: `stop`. A string: as it stands. */
  readonly finish?: FinishReason | 'tool_calls' | 'eos';
  /** Default: a token for four characters. Null: the server does not count. */
  readonly tokens?: { readonly input: number; readonly output: number } | null;
  /** Characters a piece. Default: 8. */
  readonly pieceLength?: number;
  /** Bytes of the stream that are sent at once, across all borders of pieces. Default: all. */
  readonly bytesAtOnce?: number;
  /** Ends the stream, whole frames and all, after so many bytes. */
  readonly cutAt?: number;
  /** How the connection ends then. Default: as if that were all. */
  readonly cutBy?: 'end' | 'reset';
  /** Answers in one piece although a stream was asked for. */
  readonly isWhole?: boolean;
  /** The text is a refusal, in OpenAI's own field. */
  readonly isRefusal?: boolean;
  /** Awaited before anything is answered. */
  readonly after?: Promise<unknown>;
}

export function say(text: string, options: SayOptions = {}): Reply {
  return async ({ request, response, flavor }) => {
    await options.after;
    const said = toSaid(text, options, request);
    if (options.isWhole === true || request.body.stream !== true) {
      json(response, 200, toCompletion(flavor, said));
      return;
    }
    const countsUsage = request.body.stream_options?.include_usage === true;
    const frames = toEvents(flavor, said, countsUsage).map((event) => `data: ${event}\n\n`);
    const bytes = Buffer.from(frames.join('')).subarray(0, options.cutAt);
    begin(response);
    const step = options.bytesAtOnce ?? Math.max(1, bytes.length);
    for (let at = 0; at < bytes.length; at += step)
      await write(response, bytes.subarray(at, at + step));
    if (options.cutBy === 'reset') response.destroy();
    else response.end();
  };
}

export function sayJson(value: unknown, options?: SayOptions): Reply {
  return say(JSON.stringify(value), options);
}

/** Bytes of the stream that `say` would send: for cutting it at each of them. */
export function streamLength(text: string, options: SayOptions = {}): number {
  const said = toSaid(text, options, { prompt: '', body: {} });
  const frames = toEvents('openai', said, true).map((event) => `data: ${event}\n\n`);
  return Buffer.byteLength(frames.join(''));
}

interface ErrorFields {
  readonly code?: string | number | null;
  readonly type?: string;
  readonly param?: string | null;
  readonly message?: string;
}

/** @param error of the body; null: a body without one; a string: as Ollama's older ways have it */
export function refuse(
  status: number,
  error: ErrorFields | string | null = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const told = typeof error === 'string' ? error : { message: 'Not like this.', ...error };
  return ({ response }) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    json(response, status, JSON.stringify(error === null ? {} : { error: told }));
  };
}

/** An error in the middle of a stream that began well. */
export function failMidway(text: string, error: ErrorFields): Reply {
  return ({ request, response, flavor }) => {
    const [first] = toEvents(flavor, toSaid(text, {}, request), false).slice(1);
    begin(response);
    response.end(`data: ${first}\n\ndata: ${JSON.stringify({ error })}\n\n`);
  };
}

/** Any answer at all. */
export function raw(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Reply {
  return ({ response }) => void response.writeHead(status, headers).end(body);
}

/** The page with which a network asks for a sign-in. */
export const signInPage: Reply = raw(
  200,
  { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'portal=1' },
  '<!doctype html><title>Welcome</title><form>Sign in to go on</form>',
);

export function redirect(to: string, status = 302): Reply {
  return raw(status, { location: to, 'content-type': 'text/html' }, 'Moved');
}

/** Breaks the connection off instead of answering. */
export const hangUp: Reply = ({ response }) => void response.destroy();

/** Takes the request and never says a word. */
export const stayMute: Reply = () => {};

/** Says that an answer comes, which never does. */
export const onlyHead: Reply = ({ response }) => begin(response);

/** Sends one byte of an endless line at a time. */
export function trickle(everyMs: number): Reply {
  return ({ response }) => {
    begin(response);
    const timer = setInterval(() => response.write('d'), everyMs);
    response.once('close', () => clearInterval(timer));
  };
}

/** A stream of so many bytes: one answer that does not end, or one line that does not. */
export function flood(bytes: number, kind: 'pieces' | 'line' | 'comments'): Reply {
  const piece = { choices: [{ index: 0, delta: { content: 'x'.repeat(60_000) } }] };
  const chunk = {
    pieces: `data: ${JSON.stringify(piece)}\n\n`,
    line: 'x'.repeat(64_000),
    comments: ': still here\n\n'.repeat(4_000),
  }[kind];
  return async ({ response }) => {
    begin(response);
    for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
      await write(response, chunk);
    }
    response.end();
  };
}

/** Each request gets the next; the last one is for all that follow. */
export function inOrder(...replies: readonly Reply[]): Reply {
  let next = 0;
  return (scope) => {
    const reply = replies[Math.min(next, replies.length - 1)];
    next += 1;
    return reply?.(scope);
  };
}

export function listModels(models: readonly string[]): Reply {
  return ({ response, flavor }) => {
    const owned_by = flavor === 'ollama' ? 'library' : 'organization_owner';
    const data = models.map((id) => ({ id, object: 'model', created: 1, owned_by }));
    // Ollama says null for none.
    const none = flavor === 'ollama' && data.length === 0;
    json(response, 200, JSON.stringify({ object: 'list', data: none ? null : data }));
  };
}

/** The length of each text and what it begins with, so that equal texts have equal vectors. */
export function embedTexts(): Reply {
  return ({ request, response }) => {
    const data = (request.body.input ?? []).map((text, index) => ({
      object: 'embedding',
      index,
      embedding: [text.length, text.charCodeAt(0) || 0, 0.5, -1],
    }));
    const usage = { prompt_tokens: request.bodyBytes, total_tokens: request.bodyBytes };
    json(response, 200, JSON.stringify({ object: 'list', data, model: 'test', usage }));
  };
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
}

function json(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(text);
}

function write(response: ServerResponse, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // Also called when the other side has gone.
    if (response.destroyed) resolve();
    else response.write(chunk, () => resolve());
  });
}

const CHARACTERS_A_TOKEN = 4;
const PIECE_LENGTH = 8;

function toSaid(
  text: string,
  { finish = 'stop', tokens, pieceLength = PIECE_LENGTH, isRefusal = false }: SayOptions,
  { prompt, body }: Pick<ModelServerRequest, 'prompt' | 'body'>,
) {
  const characters = [...text];
  const count = Math.ceil(characters.length / pieceLength);
  const pieces = Array.from({ length: count }, (_, index) =>
    characters.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
  );
  const guess = {
    input: Math.ceil(prompt.length / CHARACTERS_A_TOKEN),
    output: Math.ceil(text.length / CHARACTERS_A_TOKEN),
  };
  const counted = tokens === undefined ? guess : tokens;
  return {
    model: body.model ?? 'test-model',
    pieces,
    finish: finish in finishNames ? finishNames[finish as FinishReason] : finish,
    usage: counted && { prompt_tokens: counted.input, completion_tokens: counted.output },
    isRefusal,
  };
}
