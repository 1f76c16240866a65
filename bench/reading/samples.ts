/** The documents to read, sorted by what reading them takes. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfInfo } from '../../src/workers/pdf-info/pdf-info.ts';
import { pdfText } from '../../src/workers/pdf-text/pdf-text.ts';
import {
  makeResumeDocx,
  makeResumePdf,
  makeScanPdf,
  people,
} from '../../tests/support/fixtures/index.ts';

export interface PagedFile {
  readonly file: string;
  readonly pages: number;
}

export interface Samples {
  readonly texts: readonly PagedFile[];
  readonly docx: readonly string[];
  readonly scans: readonly PagedFile[];
}

const context = {
  signal: new AbortController().signal,
  throwIfCancelled: () => undefined,
  reportProgress: () => undefined,
};
/** A page with less text than this is a picture. */
const minCharacters = 40;

/** @param folder null: fixtures are made in `work` */
export async function findSamples(folder: string | null, work: string): Promise<Samples> {
  const files = folder === null ? await makeFixtures(work) : await listFiles(folder);
  const pdfs = await Promise.all(files.filter((file) => /\.pdf$/i.test(file)).map(inspect));
  return {
    texts: pdfs.filter(({ hasText }) => hasText),
    docx: files.filter((file) => /\.docx$/i.test(file)),
    scans: pdfs.filter(({ hasText }) => !hasText),
  };
}

async function inspect(file: string): Promise<PagedFile & { readonly hasText: boolean }> {
  const { pageCount: pages } = await pdfInfo({ file }, context);
  const { quality } = await pdfText({ file, page: 1 }, context);
  return { file, pages, hasText: quality.characters >= minCharacters };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function makeFixtures(work: string): Promise<readonly string[]> {
  const folder = join(work, 'fixtures');
  await mkdir(folder);
  const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'two-pages.pdf': () => makeResumePdf(),
    'sidebar.pdf': () => makeResumePdf({ columns: 'sidebar' }),
    'other-person.pdf': () => makeResumePdf({ person: people.theo }),
    'one.docx': () => makeResumeDocx(),
    'scan.pdf': () => makeScanPdf({ pages: 2 }),
  };
  for (const [name, make] of Object.entries(makers))
    await writeFile(join(folder, name), await make());
  return listFiles(folder);
}
