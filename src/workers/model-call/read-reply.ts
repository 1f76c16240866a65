import type { z } from 'zod';
import { AppError } from '../../shared/domain/app-error.ts';

/**
 * What a server answered in one piece, if it is what was asked for.
 *
 * @throws AppError `model-server-strange`
 */
export async function readReply<T>(
  response: Response,
  schema: z.ZodType<T>,
  values: Readonly<Record<string, string>>,
): Promise<T> {
  const strange = (cause: unknown) => new AppError('model-server-strange', { values, cause });
  const reply: unknown = await response.json().catch((error: unknown) => {
    throw error instanceof SyntaxError ? strange(new Error('not JSON')) : error;
  });
  const read = schema.safeParse(reply);
  if (!read.success) throw strange(new Error('another shape'));
  return read.data;
}
