/** Takes what an import has read out of its checkpoints, so that nothing is read twice. */
import { z } from 'zod';
import type { PageText } from '../../../shared/domain/document-text.ts';
import { structuredResumeSchema } from '../../../shared/domain/structured-resume.ts';
import { tasks } from '../../../shared/tasks.ts';
import { type PageReading, pageReadingSchema } from '../import-resume/page-reading.ts';
import { readingReportSchema } from '../import-resume/reading-report.ts';

export const documentReadingSchema = z.object({
  readings: z.array(pageReadingSchema),
  /** The order of reading that made most sense of the pages. */
  reading: z.enum(['plain', 'accurate']),
});
export type DocumentReading = z.infer<typeof documentReadingSchema>;

/** Null: there is nothing of it any more, or it was no document with pages. */
export function readCheckpoints(outputs: ReadonlyMap<string, unknown>): DocumentReading | null {
  const report = readingReportSchema.safeParse(outputs.get('read'));
  if (!report.success) return null;
  const flow = tasks['flow-text'].output.safeParse(outputs.get('text'));
  const readings = report.data.pages.flatMap(({ page, mode, confidence }): PageReading[] => {
    const text = flow.data?.pages.find((one: PageText) => one.page === page);
    if (text !== undefined) return [{ mode: 'text', text, confidence: 1 }];
    const names = stepNames[mode].map((name) => `${name}:${page}`);
    const found = names
      .map((name) => pageReadingSchema.safeParse(outputs.get(name)))
      .flatMap(({ data }) => (data === undefined ? [] : [data]));
    // Of two readings by OCR the surer one counted, as the report says.
    const best = found.find((one) => one.confidence === confidence) ?? found[0];
    return best === undefined ? [] : [best];
  });
  if (readings.length < report.data.pages.length) return null;
  return { readings, reading: orderOf(outputs) };
}

const stepNames: Readonly<Record<PageReading['mode'], readonly string[]>> = {
  text: ['text'],
  ocr: ['ocr-again', 'ocr'],
  vision: ['vision'],
  // No rung could read it; the first one says so.
  none: ['text', 'ocr'],
};

function orderOf(outputs: ReadonlyMap<string, unknown>): DocumentReading['reading'] {
  const [plain, accurate] = ['structure', 'structure:accurate'].map(
    (name) => structuredResumeSchema.safeParse(outputs.get(name)).data?.confidence ?? 0,
  );
  return (accurate ?? 0) > (plain ?? 0) ? 'accurate' : 'plain';
}
