/** The third rung: reads the words out of the images of pages. */
import { isFinalFailure } from './is-final-failure.ts';
import { type PageReading, pageReadingSchema, unreadPage } from './page-reading.ts';
import { progressOf } from './progress.ts';
import type { DocumentPages, ReadingScope } from './reading-scope.ts';
import { otherLanguages } from './scan-languages.ts';

/** Awake milliseconds for a page. */
const TIMEOUT_MS = 90_000;
/** The resolution of most scanners: drawing a scan at its own blurs nothing. */
const SCAN_DPI = 200;
/** Type that is drawn by us reads as well at less, and faster. */
const TYPE_DPI = 150;

export interface OcrPages extends DocumentPages {
  /** Whether the page is a picture of its own, rather than type to be drawn. */
  readonly isScan: (page: number) => boolean;
}

/**
 * The pages by number. Where they turn out to be in a language that was not expected, they are read
 * once more in that one, and the better reading counts.
 */
export async function readByOcr<Tx>(
  scope: ReadingScope<Tx>,
  document: OcrPages,
): Promise<ReadonlyMap<number, PageReading>> {
  const { expected, isAsked } = scope.languages;
  const readings = await readAll(scope, document, { step: 'ocr', languages: expected });
  const others = isAsked ? null : otherLanguages([...readings.values()], expected);
  if (others === null) return readings;
  const again = await readAll(scope, document, { step: 'ocr-again', languages: others });
  return new Map([...readings].map(([page, first]) => [page, surer(first, again.get(page))]));
}

function surer(a: PageReading, b: PageReading | undefined): PageReading {
  return b !== undefined && b.confidence > a.confidence ? b : a;
}

interface Pass {
  /** The page number makes its name unique. */
  readonly step: 'ocr' | 'ocr-again';
  readonly languages: readonly string[];
}

async function readAll<Tx>(
  { ctx, services }: ReadingScope<Tx>,
  { file, pages, isScan }: OcrPages,
  { step, languages }: Pass,
): Promise<ReadonlyMap<number, PageReading>> {
  const fractions = new Map(pages.map((page) => [page, 0]));
  const report = (page: number, fraction: number): void => {
    fractions.set(page, fraction);
    const done = [...fractions.values()].reduce((sum, value) => sum + value, 0);
    ctx.progress(...progressOf.ocr(done, pages.length));
  };
  const readings = await Promise.all(
    pages.map(async (page) => {
      const dpi = isScan(page) ? SCAN_DPI : TYPE_DPI;
      const input = { file, page, dpi, languages: [...languages] };
      const reading = await ctx.step(
        `${step}:${page}`,
        { output: pageReadingSchema },
        ({ signal, limitMs }): Promise<PageReading> =>
          services.tasks
            .run('ocr', input, {
              ...{ signal, timeoutMs: limitMs(TIMEOUT_MS) },
              onProgress: (fraction) => report(page, fraction),
            })
            .then(
              (read) => ({ mode: 'ocr', ...read }),
              (error: unknown) => unreadIfFinal(error, page),
            ),
      );
      report(page, 1);
      return [page, reading] as const;
    }),
  );
  return new Map(readings);
}

/** One page that cannot be read costs that page, not the document. */
function unreadIfFinal(error: unknown, page: number): PageReading {
  if (!isFinalFailure(error)) throw error;
  return unreadPage(page);
}
