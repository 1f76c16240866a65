/** The typed client of the contract, plain and as queries. */
import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { contract } from '../../shared/contract/index.ts';

export type Client = ContractRouterClient<typeof contract>;
export type Queries = RouterUtils<Client>;

export function createClient(link: ClientLink<Record<never, never>>): Client {
  return createORPCClient<Client>(link);
}

export function createQueries(client: Client): Queries {
  return createTanstackQueryUtils(client);
}
