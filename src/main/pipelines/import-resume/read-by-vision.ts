/** The fourth rung: asks a model that sees for the pages that OCR could not read well. */
import { isFinalFailure } from './is-final-failure.ts';
import { type PageReading, pageReadingSchema, unreadPage } from './page-reading.ts';
import type { DocumentPages, ReadingScope } from './reading-scope.ts';

/** The pages by number; none where no such model is set up and allowed. */
export async function readByVision<Tx>(
  { ctx, services: { vision } }: ReadingScope<Tx>,
  { file, pages }: DocumentPages,
): Promise<ReadonlyMap<number, PageReading>> {
  if (vision === null) return new Map();
  const readings = new Map<number, PageReading>();
  // One after another: a refusal of the first, such as a budget that is used up, spares the others.
  for (const page of pages) {
    const reading = await ctx.step(
      `vision:${page}`,
      { output: pageReadingSchema, isPaid: true },
      async ({ signal }): Promise<PageReading> => {
        try {
          return { mode: 'vision', ...(await vision.readPage({ file, page }, signal)) };
        } catch (error) {
          if (!isFinalFailure(error)) throw error;
          return unreadPage(page);
        }
      },
    );
    readings.set(page, reading);
  }
  return readings;
}
