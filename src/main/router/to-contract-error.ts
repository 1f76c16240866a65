/** The one border at which errors of the main process become errors of the contract. */
import { ORPCError } from '@orpc/server';
import { AppError } from '../../shared/domain/app-error.ts';

/**
 * An expected failure becomes `FAILED` with its code and values; the cause stays here. Everything
 * else is handed back unchanged: oRPC answers it with a bare `INTERNAL_SERVER_ERROR`.
 */
export function toContractError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, values, message } = error;
  return new ORPCError('FAILED', { message, data: { code, values } });
}
