/** The task that asks a server which models it has. */
import { z } from 'zod';
import { type NetworkParts, systemNetwork } from '../guarded-fetch/open-socket.ts';
import type { Task } from '../task-context.ts';
import { withModelClient } from './model-client.ts';
import { readReply } from './read-reply.ts';

/** Servers that offer the models of many others list hundreds, with a page of text each. */
const MAX_BYTES = 8_000_000;

const listSchema = z.object({ data: z.array(z.object({ id: z.string().min(1) })).nullable() });

export function createModelList(network: NetworkParts): Task<'model-list'> {
  return ({ server }, { signal }) => {
    const scope = { network, signal, maxBytes: MAX_BYTES, model: null, hasForm: false };
    return withModelClient(server, scope, async ({ openai, traffic, failed }) => {
      const response = await openai.models.list().asResponse();
      // A server without any says null instead of an empty list.
      const { data } = await readReply(response, listSchema, failed.values);
      return { models: (data ?? []).map(({ id }) => id), ...traffic() };
    });
  };
}

export const modelList = createModelList(systemNetwork);
