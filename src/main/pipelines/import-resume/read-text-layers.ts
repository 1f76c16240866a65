/** The first rung: the text layer of each page. */
import { isFinalFailure } from './is-final-failure.ts';
import { type PageReading, pageReadingSchema, unreadPage } from './page-reading.ts';
import { progressOf } from './progress.ts';
import type { DocumentPages, ReadingScope } from './reading-scope.ts';

/** Awake milliseconds for a page. */
const TIMEOUT_MS = 30_000;

/** In the order of `pages`. A page that cannot be read costs that page; the next rung may read it. */
export async function readTextLayers<Tx>(
  { ctx, services: { tasks } }: ReadingScope<Tx>,
  { file, pages }: DocumentPages,
): Promise<readonly PageReading[]> {
  let done = 0;
  ctx.progress(...progressOf.text(done, pages.length));
  return Promise.all(
    pages.map(async (page) => {
      const reading = await ctx.step(
        `text:${page}`,
        { output: pageReadingSchema, revision: 1 },
        ({ signal, limitMs }): Promise<PageReading> =>
          tasks.run('pdf-text', { file, page }, { signal, timeoutMs: limitMs(TIMEOUT_MS) }).then(
            (layer) => ({ mode: 'text', confidence: 1, ...layer }),
            (error: unknown) => {
              if (!isFinalFailure(error)) throw error;
              return unreadPage(page);
            },
          ),
      );
      done += 1;
      ctx.progress(...progressOf.text(done, pages.length));
      return reading;
    }),
  );
}
