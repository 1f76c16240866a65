/** The task that has a model turn texts into vectors. */
import { z } from 'zod';
import { AppError } from '../../shared/domain/app-error.ts';
import { type NetworkParts, systemNetwork } from '../guarded-fetch/open-socket.ts';
import type { Task } from '../task-context.ts';
import { withModelClient } from './model-client.ts';
import { readReply } from './read-reply.ts';

/** Room for some thousand numbers, written out. */
const VECTOR_BYTES = 200_000;
const MAX_BYTES = 2_000_000;

const embeddingSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ prompt_tokens: z.int().nonnegative() }).nullish().catch(null),
});
type Embedding = z.infer<typeof embeddingSchema>;

export function createModelEmbed(network: NetworkParts): Task<'model-embed'> {
  return ({ server, model, texts }, { signal }) => {
    const maxBytes = MAX_BYTES + texts.length * VECTOR_BYTES;
    const scope = { network, signal, maxBytes, model, hasForm: false };
    return withModelClient(server, scope, async ({ openai, traffic, failed }) => {
      const response = await openai.embeddings
        .create({ model, input: [...texts], encoding_format: 'float' })
        .asResponse();
      const { data, usage } = await readReply(response, embeddingSchema, failed.values);
      const vectors = toVectors(data, texts.length);
      if (vectors === null) throw new AppError('model-server-strange', { values: failed.values });
      const tokens = usage == null ? null : { input: usage.prompt_tokens, output: 0 };
      return { vectors, tokens, ...traffic() };
    });
  };
}

/** In the order of the texts; null unless there is exactly one of each, all of one length. */
function toVectors(data: Embedding['data'], count: number): Float32Array<ArrayBuffer>[] | null {
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const ordered = Array.from({ length: count }, (_, index) => byIndex.get(index));
  const length = ordered[0]?.length;
  const vectors = ordered.filter((one) => one !== undefined && one.length === length);
  if (data.length !== count || vectors.length !== count) return null;
  return vectors.map((one) => Float32Array.from(one ?? []));
}

export const modelEmbed = createModelEmbed(systemNetwork);
