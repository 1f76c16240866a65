/** The contract, ready to be given handlers; every call passes the same error border. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { Logger } from '../engine/ports.ts';
import { toContractError } from './to-contract-error.ts';

export type Implementer = ReturnType<typeof createImplementer>;

export function createImplementer(logger: Logger) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (thrown) {
      const error = toContractError(thrown);
      if (!(error instanceof ORPCError)) {
        logger.error({ err: thrown, call: path.join('.') }, 'a call failed unexpectedly');
      }
      throw error;
    }
  });
}
