import type { AppError } from '../../shared/domain/app-error.ts';
import { failures } from '../../shared/domain/failures.ts';

/** What happened and what to do about it, in English, for where there is no window to translate. */
export function failureText({ message, code }: AppError): string {
  return `${message} ${failures[code].action.message}`;
}
