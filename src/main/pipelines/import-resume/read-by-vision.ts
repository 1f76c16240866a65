/** The fourth rung: asks a model that sees for the pages that OCR could not read well. */
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import { isFinalFailure } from './is-final-failure.ts';
import { type PageReading, pageReadingSchema, unreadPage } from './page-reading.ts';
import type { DocumentPages, ReadingScope } from './reading-scope.ts';

interface VisionPages extends DocumentPages {
  readonly blobHash: string;
}

/** The pages by number; none where no such model is set up and allowed. */
export async function readByVision<Tx>(
  { ctx, services: { vision, tasks } }: ReadingScope<Tx>,
  { file, blobHash, pages }: VisionPages,
): Promise<ReadonlyMap<number, PageReading>> {
  const readings = new Map<number, PageReading>();
  if (pages.length === 0) return readings;
  const isChosen = await ctx.step('vision', { output: z.boolean() }, async () => vision.isChosen());
  if (!isChosen) return readings;
  // One after another: a refusal of the first, such as a budget that is used up, spares the others.
  for (const page of pages) {
    const reading = await ctx.step(
      `vision:${page}`,
      { output: pageReadingSchema, isPaid: true },
      async ({ signal }): Promise<PageReading> => {
        const place = { jobId: ctx.jobId, blobHash, file, page, tasks };
        try {
          const read = await vision.readPage(place, signal);
          return read === null ? unreadPage(page) : { mode: 'vision', ...read };
        } catch (error) {
          if (!isWithoutIt(error)) throw error;
          return unreadPage(page);
        }
      },
    );
    readings.set(page, reading);
  }
  return readings;
}

/** It cannot be had for this page, so that what the other rungs read is all there is. */
function isWithoutIt(error: unknown): boolean {
  return isFinalFailure(error) || (error instanceof AppError && error.code === 'model-none');
}
