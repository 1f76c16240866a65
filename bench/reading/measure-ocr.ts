/** OCR, a page on one thread and pages over two, beside the `tesseract` program and its model. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toGrayRows, toPgm } from '../../src/workers/ocr/gray-image.ts';
import { readLanguageData } from '../../src/workers/ocr/language-data.ts';
import { drawDocumentPage } from '../../src/workers/picture/draw-document-page.ts';
import { spreadOf } from '../engine/spread.ts';
import { type BenchPool, openPool } from './open-pool.ts';
import type { PagedFile, Samples } from './samples.ts';
import type { Figure } from './table-row.ts';
import { timed, timedProgram } from './timed.ts';

interface Plan {
  readonly rounds: number;
  readonly work: string;
}

interface ScanPage {
  readonly file: string;
  readonly page: number;
  /** The same page at 200 dpi, for the program: a PGM, which takes no time to decode. */
  readonly image: string;
}

const dpi = 200;
const languages = ['eng'];
/** More would take minutes a round. */
const maxPages = 8;

export async function measureOcr(
  { scans }: Samples,
  { rounds, work }: Plan,
): Promise<readonly Figure[]> {
  if (scans.length === 0) return [];
  const one = openPool({ ocrThreads: 1 });
  const pages = await drawPages(scans, work);
  const model = join(work, 'model');
  await mkdir(model);
  await writeFile(join(model, 'eng.traineddata'), await readLanguageData('eng'));
  const [first] = pages as [ScanPage];
  const cold = await timed(() => read(one, first));
  const ours: number[] = [];
  const sameModel: (number | null)[] = [];
  const installed: (number | null)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      ours.push(await timed(() => read(one, page)));
      sameModel.push(
        await timedProgram('tesseract', [page.image, '-', '-l', 'eng', '--tessdata-dir', model]),
      );
      installed.push(await timedProgram('tesseract', [page.image, '-', '-l', 'eng']));
    }
  }
  await one.close();
  const over = await measureOverTwo(pages, rounds);
  const same = { name: 'tesseract, same model', spread: spreadOf(sameModel) };
  const own = { name: 'tesseract, its own', spread: spreadOf(installed) };
  return [
    { what: 'OCR page, first of a new thread', ours: spreadOf([cold]) },
    { what: 'OCR page, one thread', ours: spreadOf(ours), peer: same, goal: { ratio: 1.5 } },
    { what: 'OCR page, one thread', ours: spreadOf(ours), peer: own },
    { what: 'OCR page, over two threads', ours: spreadOf(over), goal: { ms: 850 } },
  ];
}

/** Milliseconds a page when all pages are asked for at once. */
async function measureOverTwo(
  pages: readonly ScanPage[],
  rounds: number,
): Promise<readonly number[]> {
  const two = openPool({ ocrThreads: 2 });
  await Promise.all([...pages, ...pages].slice(0, 2).map((page) => read(two, page)));
  const perPage: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = await timed(() => Promise.all(pages.map((page) => read(two, page))));
    perPage.push(all / pages.length);
  }
  await two.close();
  return perPage;
}

function read(pool: BenchPool, { file, page }: ScanPage): Promise<unknown> {
  return pool.run('ocr', { file, page, dpi, languages });
}

async function drawPages(scans: readonly PagedFile[], work: string): Promise<readonly ScanPage[]> {
  const folder = join(work, 'pages');
  await mkdir(folder);
  const places = scans.flatMap(({ file, pages }) =>
    Array.from({ length: pages }, (_, index) => ({ file, page: index + 1 })),
  );
  const drawn: ScanPage[] = [];
  for (const place of places.slice(0, maxPages)) {
    const image = join(folder, `${drawn.length}.pgm`);
    const { signal } = new AbortController();
    const { canvas } = await drawDocumentPage(place, { dpi, maxPixels: 8_000_000, signal });
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const pixels = new Uint8Array(width * height);
    toGrayRows(data, pixels);
    await writeFile(image, toPgm({ pixels, width, height }));
    drawn.push({ ...place, image });
  }
  return drawn;
}
