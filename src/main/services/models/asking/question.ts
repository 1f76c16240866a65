/** A request as it is put to a model: what is sent, what decides its answer, and how that is read. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChatMessage } from '../../../../shared/domain/models/chat.ts';
import { containedMessages } from '../contain/contained-messages.ts';
import { visibleText } from '../contain/visible-text.ts';
import type { ModelRequest } from '../model-ports.ts';
import { createRedaction, type Redaction } from '../redact/redaction.ts';
import { readJson } from './read-json.ts';

/** What was answered: of use, or what is wrong with it, in words for the model. */
export type Reading<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: string };

export interface Question<T> {
  readonly messages: readonly ChatMessage[];
  /** The answer's JSON schema. */
  readonly schema: JsonSchema;
  /** SHA-256 of all that decides the answer. */
  readonly key: string;
  readonly hiddenCharacters: number;
  /** What was replaced before sending. */
  readonly redactedCount: number;
  read(answer: string): Reading<T>;
  /** Once more, with what was wrong with the first answer. */
  repair(answer: string, problem: string): Pick<Question<T>, 'messages' | 'key'>;
}

export type JsonSchema = Record<string, z.core.util.JSONType>;

interface Asked {
  readonly baseUrl: string;
  readonly model: string;
  readonly isRedacted: boolean;
}

const MAX_PROBLEM_LENGTH = 2_000;
/** Raise it when what is said to models beside the request changes. */
const REVISION = 1;

export function createQuestion<T>(request: ModelRequest<T>, asked: Asked): Question<T> {
  const { document, answer, answerName, maxOutputTokens } = request;
  const seen = visibleText(document.text);
  const redaction = asked.isRedacted ? createRedaction(request.personal ?? []) : null;
  const text = redaction?.redact(seen.text) ?? seen.text;
  const schema = toJsonSchema(answer);
  const instructions = `${request.instructions}\n\n${formRules(schema)}`;
  const images = (document.pages ?? []).map((page) => Buffer.from(page).toString('base64'));
  const key = sha256([
    ...[REVISION, asked.baseUrl, asked.model, instructions, document.label, text],
    ...[images.map((image) => sha256([image])), answerName, maxOutputTokens],
  ]);
  // Whoever wrote the document cannot have known the job's id; and what is shown before it may be
  // sent is what is sent.
  const mark = sha256([request.jobId, key]).slice(0, 24);
  const { messages } = containedMessages({
    ...{ instructions, label: document.label, text, images, mark },
  });

  return {
    ...{ messages, schema, key, hiddenCharacters: seen.hiddenCharacters },
    redactedCount: redaction?.count() ?? 0,
    read: (said) => read(said, answer, redaction),
    repair(said, problem) {
      const told = redaction?.redact(problem) ?? problem;
      return {
        messages: [
          ...messages,
          { role: 'assistant', content: said },
          { role: 'user', content: repairRules(told) },
        ],
        key: sha256([key, said, told]),
      };
    },
  };
}

function read<T>(said: string, answer: z.ZodType<T>, redaction: Redaction | null): Reading<T> {
  const found = readJson(said);
  if (found === undefined) return { value: null, problem: 'There was no JSON in it.' };
  const parsed = answer.safeParse(redaction?.restore(found) ?? found);
  if (parsed.success) return { value: parsed.data, problem: null };
  return { value: null, problem: z.prettifyError(parsed.error).slice(0, MAX_PROBLEM_LENGTH) };
}

function toJsonSchema(answer: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer);
  return z.record(z.string(), z.json()).parse(schema);
}

/** Said to servers that hold the model to the schema, too: models do better when they know it. */
function formRules(schema: JsonSchema): string {
  return `Answer with one JSON value and nothing else: no words around it, no code fence. It must fit this JSON schema:\n${JSON.stringify(schema)}`;
}

function repairRules(problem: string): string {
  return `That does not fit the JSON schema:\n${problem}\nAnswer the same again with one JSON value that fits it, and nothing else.`;
}

function sha256(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
