/** What a scripted model server was asked, as tests look at it. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { z } from 'zod';

const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() });
const bodySchema = z.looseObject({
  model: z.string().optional(),
  messages: z
    .array(z.object({ role: z.string(), content: z.union([z.string(), z.array(partSchema)]) }))
    .optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  input: z.array(z.string()).optional(),
});

export interface ModelServerRequest {
  /** 0 for the first of all. */
  readonly index: number;
  readonly method: string;
  /** `/v1/chat/completions` and the like. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bodyBytes: number;
  /** As it came; empty without one. */
  readonly text: string;
  readonly body: z.infer<typeof bodySchema>;
  /** The text of all messages, joined by line breaks; without pictures. */
  readonly prompt: string;
  readonly imageCount: number;
  /** Resolves when its connection is closed, by whomever. */
  readonly gone: Promise<void>;
}

/** @throws when the connection breaks off, or for a body that is no JSON object */
export async function readRequest(
  incoming: IncomingMessage,
  index: number,
): Promise<ModelServerRequest> {
  const { method = '', url: path = '', headers, socket } = incoming;
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  const body = bodySchema.parse(text === '' ? {} : JSON.parse(text));
  const parts = (body.messages ?? []).flatMap(({ content }) =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : content,
  );
  return {
    ...{ index, method, path, headers, text, body, gone },
    bodyBytes: bytes.length,
    prompt: parts.map((part) => part.text ?? '').join('\n'),
    imageCount: parts.filter(({ type }) => type === 'image_url').length,
  };
}
