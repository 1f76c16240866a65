/** Reads every page of a document, each by the first rung of the ladder that reads it well enough. */
import { z } from 'zod';
import { AppError } from '../../../shared/domain/app-error.ts';
import { textQualitySchema } from '../../../shared/domain/document-text.ts';
import { failures } from '../../../shared/domain/failures.ts';
import { docxMediaType, flowFormats, isFlowType } from '../../../shared/domain/media-type.ts';
import { type TaskInput, tasks as taskSchemas } from '../../../shared/tasks.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { countCharacters, needsOcr, type PageReading, pageReadingSchema } from './page-reading.ts';
import { progressOf } from './progress.ts';
import type { ImportServices } from './services.ts';

interface Document {
  readonly blobHash: string;
  readonly mediaType: string;
}

const MAX_PAGES = 40;
/** Awake milliseconds for one call of a worker. */
const TASK_MS = { open: 30_000, text: 30_000, ocr: 90_000 } as const;

const textLayerSchema = z.object({ reading: pageReadingSchema, quality: textQualitySchema });
type TextLayer = z.infer<typeof textLayerSchema>;

export async function readDocument<Tx>(
  ctx: JobContext<Tx>,
  services: ImportServices<Tx>,
  { blobHash, mediaType }: Document,
): Promise<readonly PageReading[]> {
  const file = services.pathOf(blobHash);
  ctx.progress(...progressOf.opening());
  if (isFlowType(mediaType)) {
    return readFlow(ctx, services, { file, format: flowFormats[mediaType] });
  }
  return mediaType === docxMediaType ? readDocx(ctx, services, file) : readPdf(ctx, services, file);
}

async function readFlow<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: ImportServices<Tx>,
  input: TaskInput<'flow-text'>,
): Promise<readonly PageReading[]> {
  const { pages } = await ctx.step(
    'text',
    { output: taskSchemas['flow-text'].output },
    ({ signal }) => tasks.run('flow-text', input, { signal, timeoutMs: TASK_MS.text }),
  );
  return pages.map((text) => ({ mode: 'text', text, confidence: 1 }));
}

async function readDocx<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: ImportServices<Tx>,
  file: string,
): Promise<readonly PageReading[]> {
  const { pages } = await ctx.step(
    'text',
    { output: taskSchemas['docx-text'].output },
    ({ signal }) => tasks.run('docx-text', { file }, { signal, timeoutMs: TASK_MS.text }),
  );
  return pages.map((text) => ({ mode: 'text', text, confidence: 1 }));
}

async function readPdf<Tx>(
  ctx: JobContext<Tx>,
  services: ImportServices<Tx>,
  file: string,
): Promise<readonly PageReading[]> {
  const { pageCount } = await ctx.step(
    'open',
    { output: taskSchemas['pdf-info'].output },
    ({ signal }) => services.tasks.run('pdf-info', { file }, { signal, timeoutMs: TASK_MS.open }),
  );
  if (pageCount > MAX_PAGES) {
    throw new AppError('too-many-pages', { values: { pages: pageCount, limit: MAX_PAGES } });
  }
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  const layers = await readTextLayers(ctx, services, { file, pages });
  const scanned = pages.filter((_, index) => {
    const layer = layers[index];
    return layer !== undefined && needsOcr(layer.quality);
  });
  const ocrReadings = await readByOcr(ctx, services, { file, pages: scanned });
  return layers.map((layer, index) => better(layer.reading, ocrReadings.get(index + 1)));
}

async function readTextLayers<Tx>(
  ctx: JobContext<Tx>,
  { tasks }: ImportServices<Tx>,
  { file, pages }: { readonly file: string; readonly pages: readonly number[] },
): Promise<readonly TextLayer[]> {
  let done = 0;
  ctx.progress(...progressOf.text(done, pages.length));
  return Promise.all(
    pages.map(async (page) => {
      const layer = await ctx.step(`text:${page}`, { output: textLayerSchema }, ({ signal }) =>
        tasks
          .run('pdf-text', { file, page }, { signal, timeoutMs: TASK_MS.text })
          .then(toTextLayer, (error: unknown) => emptyUnlessRetryable(error, page)),
      );
      done += 1;
      ctx.progress(...progressOf.text(done, pages.length));
      return layer;
    }),
  );
}

function toTextLayer({
  text,
  quality,
}: Omit<TextLayer, 'reading'> & { text: PageReading['text'] }) {
  return { quality, reading: { mode: 'text' as const, text, confidence: 1 } };
}

/** One page that cannot be read costs that page, not the document; the next rung may read it. */
function emptyUnlessRetryable(error: unknown, page: number): TextLayer {
  return {
    quality: { characters: 0, mappedShare: 0, wordShare: 0, imageShare: 0 },
    reading: unreadable(error, page),
  };
}

function unreadable(error: unknown, page: number): PageReading {
  const isFinal = error instanceof AppError && failures[error.code].retryClass === 'never';
  if (!isFinal) throw error;
  const text = { page, width: 0, height: 0, runs: [], links: [] };
  return { mode: 'none', text, confidence: 0 };
}

async function readByOcr<Tx>(
  ctx: JobContext<Tx>,
  { tasks, ocrLanguages }: ImportServices<Tx>,
  { file, pages }: { readonly file: string; readonly pages: readonly number[] },
): Promise<ReadonlyMap<number, PageReading>> {
  const fractions = new Map(pages.map((page) => [page, 0]));
  const report = (page: number, fraction: number): void => {
    fractions.set(page, fraction);
    const done = [...fractions.values()].reduce((sum, value) => sum + value, 0);
    ctx.progress(...progressOf.ocr(done, pages.length));
  };
  const read = (page: number) =>
    ctx.step(`ocr:${page}`, { output: pageReadingSchema }, ({ signal }) =>
      tasks
        .run(
          'ocr',
          { file, page, languages: [...ocrLanguages] },
          { signal, timeoutMs: TASK_MS.ocr, onProgress: (part) => report(page, part) },
        )
        .then(
          ({ text, confidence }): PageReading => ({ mode: 'ocr', text, confidence }),
          (error: unknown) => unreadable(error, page),
        ),
    );
  const readings = await Promise.all(
    pages.map(async (page) => {
      const reading = await read(page);
      report(page, 1);
      return [page, reading] as const;
    }),
  );
  return new Map(readings);
}

/** OCR was only tried where the text layer is poor, yet it may have found even less. */
function better(layer: PageReading, ocr: PageReading | undefined): PageReading {
  if (ocr === undefined) return layer;
  return countCharacters(ocr) >= countCharacters(layer) ? ocr : layer;
}
