/** Judges what was read: is it a résumé, how was it read, how sure are we, what should be known? */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { ImportWarning, ReadingMode } from '../../../shared/domain/import-result.ts';
import type { StructuredResume } from '../../../shared/domain/structured-resume.ts';
import type { PageReading } from './page-reading.ts';

/** Below this the text has neither a résumé's sections nor its contact data and dates. */
const MIN_LIKENESS = 0.3;
const UNCERTAIN_OCR = 0.75;

export interface Assessment {
  readonly mode: ReadingMode;
  /** 0–1. */
  readonly confidence: number;
  readonly warnings: ImportWarning[];
}

/**
 * @param isAnyway whether the user wants it although it does not look like a résumé
 * @throws AppError `not-a-resume`, which asks that of the user
 */
export function assess(
  readings: readonly PageReading[],
  structured: StructuredResume,
  { isAnyway = false }: { readonly isAnyway?: boolean | undefined } = {},
): Assessment {
  const isOdd = structured.resumeLikeness < MIN_LIKENESS;
  if (isOdd && !isAnyway) throw new AppError('not-a-resume');
  const read = readings.filter(({ mode }) => mode !== 'none');
  const reading = read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length;
  return {
    mode: modeOf(read),
    confidence: Math.min(1, structured.confidence * reading),
    warnings: [
      ...(isOdd ? [{ code: 'unlike-a-resume' } as const] : []),
      ...readings.flatMap(warningsOf),
      ...structured.warnings,
    ],
  };
}

function modeOf(readings: readonly PageReading[]): ReadingMode {
  const modes = new Set(readings.map(({ mode }) => mode));
  if (modes.size > 1) return 'mixed';
  return modes.has('ocr') ? 'ocr' : 'text';
}

function warningsOf({ mode, confidence, text }: PageReading): readonly ImportWarning[] {
  const { page } = text;
  if (mode === 'none') return [{ code: 'page-unreadable', page }];
  if (mode === 'text') return [];
  const byOcr: ImportWarning = { code: 'page-read-by-ocr', page };
  return confidence < UNCERTAIN_OCR ? [byOcr, { code: 'ocr-uncertain', page }] : [byOcr];
}
