import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/index.ts';

/** The contract as whoever calls it sees it, in process or over a line. */
export type ContractClient = ContractRouterClient<typeof contract>;
