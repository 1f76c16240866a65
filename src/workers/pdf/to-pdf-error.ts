/** Translates what pdf.js throws into the failures of the app. */
import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../shared/domain/app-error.ts';

/** What pdf.js gives for content it cannot make sense of, by the name of the error. */
const contentErrors: ReadonlySet<string> = new Set([
  'FormatError',
  'InvalidPDFException',
  'UnknownErrorException',
  'XRefParseException',
  'XRefEntryException',
]);

/** An `AppError` for the errors of a document; anything else is given back as it is. */
export function toPdfError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return toPasswordError(error);
  if (contentErrors.has(error.name)) return new AppError('file-unreadable', { cause: error });
  return error;
}

function toPasswordError(error: Error & { readonly code?: unknown }): AppError {
  const isWrong = error.code === PasswordResponses.INCORRECT_PASSWORD;
  return new AppError(isWrong ? 'password-wrong' : 'password-needed', { cause: error });
}
