/** What became of each page, kept with the job: a failed import shows how far reading got. */
import { z } from 'zod';
import {
  type ImportWarning,
  importWarningSchema,
  type ReadingMode,
  readingModeSchema,
} from '../../../shared/domain/import-result.ts';
import { countCharacters, type PageReading, pageReadingSchema } from './page-reading.ts';

const UNCERTAIN_OCR = 0.75;

export const readingReportSchema = z.object({
  /** Null: no page could be read. */
  mode: readingModeSchema.nullable(),
  warnings: z.array(importWarningSchema),
  pages: z.array(
    z.object({
      page: z.number().int().positive(),
      mode: pageReadingSchema.shape.mode,
      confidence: z.number(),
      /** Letters and digits. */
      characters: z.number().int().nonnegative(),
    }),
  ),
});
export type ReadingReport = z.infer<typeof readingReportSchema>;

export function toReadingReport(readings: readonly PageReading[]): ReadingReport {
  return {
    mode: modeOf(readings),
    warnings: readings.flatMap(warningsOf),
    pages: readings.map(({ mode, confidence, text }) => {
      return { page: text.page, mode, confidence, characters: countCharacters({ text }) };
    }),
  };
}

/** The rung that read all pages that could be read, or `mixed`. */
function modeOf(readings: readonly PageReading[]): ReadingMode | null {
  const modes = new Set(readings.flatMap(({ mode }) => (mode === 'none' ? [] : [mode])));
  if (modes.size > 1) return 'mixed';
  return [...modes][0] ?? null;
}

function warningsOf({ mode, confidence, text }: PageReading): readonly ImportWarning[] {
  const { page } = text;
  if (mode === 'none') return [{ code: 'page-unreadable', page }];
  if (mode !== 'ocr') return [];
  const byOcr: ImportWarning = { code: 'page-read-by-ocr', page };
  return confidence < UNCERTAIN_OCR ? [byOcr, { code: 'ocr-uncertain', page }] : [byOcr];
}
