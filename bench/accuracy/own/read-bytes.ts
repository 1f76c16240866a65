/** Reads a document as the import does, on this thread: text, then structure, twice where once is not enough. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsSecondReading } from '../../../src/main/pipelines/import-resume/climb.ts';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import type { StructuredResume } from '../../../src/shared/domain/structured-resume.ts';
import { flowText } from '../../../src/workers/flow-text/flow-text.ts';
import { ocr } from '../../../src/workers/ocr/ocr.ts';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { pdfInfo } from '../../../src/workers/pdf-info/pdf-info.ts';
import { pdfText } from '../../../src/workers/pdf-text/pdf-text.ts';
import { structureResume } from '../../../src/workers/structure-resume/structure-resume.ts';
import type { TaskContext } from '../../../src/workers/task-context.ts';
import type { OwnFormat } from '../../../tests/support/fixtures/own/own-layout.ts';

const context: TaskContext = {
  signal: new AbortController().signal,
  throwIfCancelled: () => {},
  reportProgress: () => {},
};

async function readPdfPages(file: string): Promise<readonly PageText[]> {
  const { pageCount } = await pdfInfo({ file }, context);
  const pages: PageText[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push((await pdfText({ file, page }, context)).text);
  }
  await closeOpenPdfs();
  return pages;
}

/** Of an image-only PDF; `languages` are Tesseract's names. */
async function readScan(file: string, languages: string[]): Promise<readonly PageText[]> {
  const { pageCount } = await pdfInfo({ file }, context);
  const pages: PageText[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push((await ocr({ file, page, languages }, context)).text);
  }
  await closeOpenPdfs();
  return pages;
}

async function readPages(
  file: string,
  format: Exclude<OwnFormat, 'scan'>,
): Promise<readonly PageText[]> {
  if (format === 'pdf') return readPdfPages(file);
  return (await flowText({ file, format }, context)).pages;
}

async function structure(pages: readonly PageText[]): Promise<StructuredResume> {
  const plain = await structureResume({ pages: [...pages], reading: 'plain' }, context);
  if (!needsSecondReading(plain)) return plain;
  const accurate = await structureResume({ pages: [...pages], reading: 'accurate' }, context);
  return accurate.confidence > plain.confidence ? accurate : plain;
}

/** What was read, and the text that it was read from. */
export interface BytesReading extends StructuredResume {
  readonly pages: readonly PageText[];
}

/** @param ocrLanguages Tesseract's names, for a scan. */
export async function readBytes(
  bytes: Uint8Array,
  format: OwnFormat,
  ocrLanguages = ['eng'],
): Promise<BytesReading> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-own-'));
  try {
    const file = join(folder, `document.${format}`);
    await writeFile(file, bytes);
    const pages =
      format === 'scan' ? await readScan(file, ocrLanguages) : await readPages(file, format);
    return { ...(await structure(pages)), pages };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
