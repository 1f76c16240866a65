/** What a command says about one file: as a line of JSON, or in words. */
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { ResumeDetail } from '../../../shared/contract/resumes.ts';
import { AppError } from '../../../shared/domain/app-error.ts';
import { type FailureCode, failureOf, failures } from '../../../shared/domain/failures.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';

/** The keys stand in the order in which they are printed. */
export interface FileResult {
  /** As it was given on the command line. */
  readonly file: string;
  readonly state: 'completed' | 'failed' | 'cancelled' | 'needs-you';
  readonly mode: ResumeDetail['mode'] | null;
  readonly confidence: number | null;
  readonly warnings: Readonly<ResumeDetail['warnings']>;
  readonly error: { readonly code: FailureCode; readonly message: string } | null;
  readonly resume: ResumeDetail['resume'] | null;
}

function emptyResult(
  file: string,
  state: Exclude<FileResult['state'], 'completed'>,
  error: FileResult['error'],
): FileResult {
  return { file, state, mode: null, confidence: null, warnings: [], error, resume: null };
}

export function completedResult(file: string, detail: ResumeDetail): FileResult {
  const { mode, confidence, warnings, resume } = detail;
  return { file, state: 'completed', mode, confidence, warnings, error: null, resume };
}

export function refusedResult(
  file: string,
  { code, message }: Extract<ImportOutcome, { status: 'refused' }> | AppError,
): FileResult {
  return emptyResult(file, 'failed', { code, message });
}

/** For a job that ended without a résumé. */
export function endedResult(file: string, { state, failure }: JobView): FileResult {
  if (state === 'cancelled') return emptyResult(file, state, null);
  if (failure === null) return refusedResult(file, new AppError('internal-error'));
  return emptyResult(file, 'failed', toError(failure));
}

/**
 * For a job whose question nobody answered here. It goes on waiting for its password; what is no
 * résumé is told as not read, because that is what came of the command.
 */
export function unansweredResult(file: string, { asks, failure }: JobView): FileResult {
  const state = asks === 'password' ? 'needs-you' : 'failed';
  return emptyResult(file, state, failure && toError(failure));
}

function toError({ code, sentence }: NonNullable<JobView['failure']>) {
  return { code, message: toPlainText(withoutMissing(sentence)) };
}

/** zod writes an absent key as `undefined`, which our own type does not know. */
function withoutMissing({ id, message, values = {} }: NonNullable<JobView['failure']>['sentence']) {
  return { id, message, values };
}

const modeWords = {
  text: 'read from its text',
  accurate: 'read from its text, in a second reading order',
  ocr: 'read from its image',
  vision: 'read by a model',
  mixed: 'read partly from its image',
  data: 'taken from named fields',
} as const;

/** One or two lines for a person. */
export function describeResult(result: FileResult): string {
  const { file, error, mode, confidence, warnings, resume } = result;
  if (error !== null) {
    const sign = result.state === 'needs-you' ? '?' : '✗';
    return `${sign} ${file}: ${error.message}\n  ${adviceOf(error.code)}`;
  }
  if (mode === null) return `– ${file}: cancelled`;
  const percent = `${Math.round((confidence ?? 0) * 100)} % sure`;
  const warned = warnings.map(({ code, page, place }) =>
    page ? `${code} (page ${page})` : place ? `${code} (${place})` : code,
  );
  const name = resume?.basics.name ?? 'no name found';
  const note = warned.length > 0 ? `\n  to check: ${warned.join(', ')}` : '';
  return `✓ ${file}: ${name}, ${modeWords[mode]}, ${percent}${note}`;
}

/** What can be done here, where there are no buttons. */
function adviceOf(code: FailureCode): string {
  switch (failureOf(code).asks) {
    case 'password':
      return 'Give it with --password-file FILE, or open Nightshift and enter it there.';
    case 'confirmation':
      return 'Import it anyway with --anyway, or leave it.';
    default:
      return failures[code].action.message;
  }
}
