/** Writes PDFs by hand with pdfkit, for what a reader must see through. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { pdfText } from '../../../src/workers/pdf-text/pdf-text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quietContext } from '../structure-resume/read.ts';

/** Stores a one-page A4 document; resolves to its file. */
export async function drawPdf(draw: (doc: PDFKit.PDFDocument) => void): Promise<string> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  draw(doc);
  doc.end();
  await ended;
  const file = join(temporaryFolder(), 'page.pdf');
  writeFileSync(file, Buffer.concat(chunks));
  return file;
}

export const readPdf = (file: string, page = 1) => pdfText({ file, page }, quietContext);
