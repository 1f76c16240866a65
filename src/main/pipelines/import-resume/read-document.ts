/** Reads every page of a document, each by the first rung of the ladder that reads it well enough. */
import { AppError } from '../../../shared/domain/app-error.ts';
import { flowFormats, isFlowType, isPictureType } from '../../../shared/domain/media-type.ts';
import { type TaskInput, tasks as taskSchemas } from '../../../shared/tasks.ts';
import type { JobContext } from '../../engine/job-context.ts';
import { better, needsVision, pagesForOcr } from './climb.ts';
import { type PageReading, unreadPage } from './page-reading.ts';
import { progressOf } from './progress.ts';
import { readByOcr } from './read-by-ocr.ts';
import { readByVision } from './read-by-vision.ts';
import { readTextLayers } from './read-text-layers.ts';
import type { ReadingScope } from './reading-scope.ts';
import type { ImportServices } from './services.ts';

interface Document {
  readonly blobHash: string;
  readonly mediaType: string;
  /** As the user has asked for; else those of the system are expected. */
  readonly ocrLanguages?: readonly string[] | undefined;
}

interface StoredFile {
  /** Absolute path. */
  readonly file: string;
  readonly blobHash: string;
}

const MAX_PAGES = 40;
/** Awake milliseconds. */
const TIMEOUT_MS = 30_000;
/** From this share of picture on, a page is a scan. */
const SCAN_IMAGE_SHARE = 0.5;

export async function readDocument<Tx>(
  ctx: JobContext<Tx>,
  services: ImportServices<Tx>,
  { blobHash, mediaType, ocrLanguages: asked }: Document,
): Promise<readonly PageReading[]> {
  const languages = { expected: asked ?? services.ocrLanguages, isAsked: asked !== undefined };
  const scope = { ctx, services, languages };
  const file = services.pathOf(blobHash);
  ctx.progress(...progressOf.opening());
  if (isFlowType(mediaType)) return readWhole(scope, { file, format: flowFormats[mediaType] });
  const stored = { file, blobHash };
  return isPictureType(mediaType) ? readPicture(scope, stored) : readPdf(scope, stored);
}

/** A document without fixed pages: its text is all there is to read. */
async function readWhole<Tx>(
  { ctx, services: { tasks } }: ReadingScope<Tx>,
  input: TaskInput<'flow-text'>,
): Promise<readonly PageReading[]> {
  const { pages } = await ctx.step(
    'text',
    { output: taskSchemas['flow-text'].output },
    ({ signal, limitMs }) =>
      tasks.run('flow-text', input, { signal, timeoutMs: limitMs(TIMEOUT_MS) }),
  );
  return pages.map((text) => ({ mode: 'text', text, confidence: 1 }));
}

async function readPdf<Tx>(
  scope: ReadingScope<Tx>,
  stored: StoredFile,
): Promise<readonly PageReading[]> {
  const { file } = stored;
  const pages = await openPages(scope, 'pdf-info', file);
  const layers = await readTextLayers(scope, { file, pages });
  return climb(scope, stored, layers);
}

/** Every page of an image file is a scan. */
async function readPicture<Tx>(
  scope: ReadingScope<Tx>,
  stored: StoredFile,
): Promise<readonly PageReading[]> {
  const pages = await openPages(scope, 'picture-info', stored.file);
  return climb(scope, stored, pages.map(unreadPage));
}

/** The numbers of its pages. */
async function openPages<Tx>(
  { ctx, services: { tasks } }: ReadingScope<Tx>,
  task: 'pdf-info' | 'picture-info',
  file: string,
): Promise<readonly number[]> {
  const { pageCount } = await ctx.step(
    'open',
    { output: taskSchemas['pdf-info'].output },
    ({ signal, limitMs }) => tasks.run(task, { file }, { signal, timeoutMs: limitMs(TIMEOUT_MS) }),
  );
  if (pageCount > MAX_PAGES) {
    throw new AppError('too-many-pages', { values: { pages: pageCount, limit: MAX_PAGES } });
  }
  return Array.from({ length: pageCount }, (_, index) => index + 1);
}

/** Goes on with the pages that the text layer does not give well enough. */
async function climb<Tx>(
  scope: ReadingScope<Tx>,
  { file, blobHash }: StoredFile,
  layers: readonly PageReading[],
): Promise<readonly PageReading[]> {
  const isScan = (page: number): boolean => {
    const quality = layers[page - 1]?.quality;
    return quality === undefined || quality.imageShare >= SCAN_IMAGE_SHARE;
  };
  const pages = pagesForOcr(layers);
  const byOcr = await readByOcr(scope, { file, pages, isScan });
  const read = layers.map((layer) => better(layer, byOcr.get(layer.text.page)));
  const poor = read.filter(needsVision).map(({ text }) => text.page);
  const byVision = await readByVision(scope, { file, blobHash, pages: poor });
  return read.map((reading) => better(reading, byVision.get(reading.text.page)));
}
