/** Judges what was read: is it a résumé, how was it read, how sure are we, what should be known? */
import { AppError } from '../../../shared/domain/app-error.ts';
import type { ImportWarning, ReadingMode } from '../../../shared/domain/import-result.ts';
import type { PageReading } from './page-reading.ts';
import { toReadingReport } from './reading-report.ts';
import type { StructuredReading } from './structure-step.ts';

/** Below this the text has neither a résumé's sections nor its contact data and dates. */
const MIN_LIKENESS = 0.3;

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
  structured: Omit<StructuredReading, 'resume' | 'evidence'>,
  { isAnyway = false }: { readonly isAnyway?: boolean | undefined } = {},
): Assessment {
  const isOdd = structured.resumeLikeness < MIN_LIKENESS;
  if (isOdd && !isAnyway) throw new AppError('not-a-resume');
  const report = toReadingReport(readings);
  const read = readings.filter(({ mode }) => mode !== 'none');
  const reading = read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length;
  return {
    mode: modeOf(report.mode, structured),
    confidence: Math.min(1, structured.confidence * reading),
    warnings: [
      ...(isOdd ? [{ code: 'unlike-a-resume' } as const] : []),
      ...report.warnings,
      ...structured.warnings,
    ],
  };
}

/** `accurate` is the text layer in another order; it says nothing of pages read otherwise. */
function modeOf(mode: ReadingMode | null, { reading }: Pick<StructuredReading, 'reading'>) {
  return mode === 'text' && reading === 'accurate' ? 'accurate' : (mode ?? 'text');
}
