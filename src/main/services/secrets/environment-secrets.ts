/** Secrets of hosts without a window: from the environment, where whoever starts them puts them. */
import { AppError } from '../../../shared/domain/app-error.ts';
import { secretVariable } from './secret-variable.ts';
import type { Secrets } from './secrets.ts';

/** `mail-password` is read from `NIGHTSHIFT_SECRET_MAIL_PASSWORD`; nothing can be kept. */
export function createEnvironmentSecrets(
  env: Readonly<Record<string, string | undefined>>,
): Secrets {
  const refuse = (): Promise<never> => Promise.reject(new AppError('secrets-unsafe'));
  return {
    get: async (name) => env[secretVariable(name)] || null,
    canKeep: () => false,
    set: refuse,
    remove: refuse,
  };
}
