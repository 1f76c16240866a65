import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../../../src/workers/pdf/open-page.ts';
import { closeOpenPdfs, withPdf } from '../../../src/workers/pdf/open-pdf.ts';
import { makePdf } from '../../support/make-pdf.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightshift-pdf-'));
});
afterEach(async () => {
  closeOpenPdfs();
  await rm(folder, { recursive: true });
});

async function store(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

const itself = async (pdf: PDFDocumentProxy) => pdf;
const pageCount = async (pdf: PDFDocumentProxy) => pdf.numPages;

describe('withPdf', () => {
  it('opens a document and gives what is made of it', async () => {
    const file = await store('two.pdf', await makePdf({ pages: ['First', 'Second'] }));
    expect(await withPdf(file, pageCount)).toBe(2);
  });

  it('keeps a document open for the next call', async () => {
    const file = await store('one.pdf', await makePdf({ pages: ['Text'] }));
    expect(await withPdf(file, itself)).toBe(await withPdf(file, itself));
  });

  it('opens a file again when it has changed', async () => {
    const file = await store('one.pdf', await makePdf({ pages: ['Text'] }));
    await withPdf(file, pageCount);
    await store('one.pdf', await makePdf({ pages: ['Text', 'More'] }));
    expect(await withPdf(file, pageCount)).toBe(2);
  });

  it('closes the document used longest ago, but never one in use', async () => {
    const bytes = await makePdf({ pages: ['Text'] });
    const files = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => store(`${name}.pdf`, bytes)),
    );
    const [inUse, second, ...others] = files as [string, string, ...string[]];
    await withPdf(inUse, async (pdf) => {
      const closed = await withPdf(second, itself);
      for (const file of others) await withPdf(file, pageCount);
      expect((await pdf.getPage(1)).pageNumber).toBe(1);
      expect(closed.loadingTask.destroyed).toBe(true);
    });
  });

  it('opens a document afresh after a failure', async () => {
    const file = await store('one.pdf', await makePdf({ pages: ['Text'] }));
    const first = await withPdf(file, itself);
    await expect(withPdf(file, () => Promise.reject(new RangeError('broken')))).rejects.toThrow(
      RangeError,
    );
    expect(await withPdf(file, itself)).not.toBe(first);
  });

  it('says that a document asks for a password', async () => {
    const file = await store('locked.pdf', await makePdf({ pages: ['Text'], password: 'open it' }));
    await expect(withPdf(file, pageCount)).rejects.toMatchObject({ code: 'password-needed' });
  });

  it('opens it with that password, says when it is another, and asks whoever gives none', async () => {
    const file = await store('locked.pdf', await makePdf({ pages: ['Text'], password: 'open it' }));
    const tryWith = (password: string) => withPdf({ file, password }, pageCount);
    await expect(tryWith('Open it')).rejects.toMatchObject({ code: 'password-wrong' });
    expect(await tryWith('open it')).toBe(1);
    await expect(withPdf(file, pageCount)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(tryWith('open')).rejects.toMatchObject({ code: 'password-wrong' });
  });

  it('needs no password for what only keeps others from changing it', async () => {
    const bytes = await makePdf({ pages: ['Text'], ownerPassword: 'mine' });
    const file = await store('locked.pdf', bytes);
    expect(await withPdf(file, pageCount)).toBe(1);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a file that is no PDF', new TextEncoder().encode('Dear Sir or Madam'), 'file-unreadable'],
    ['a PDF without its pages', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'file-unreadable'],
  ])('fails for %s', async (_what, bytes, code) => {
    const file = await store('bad.pdf', bytes);
    await expect(withPdf(file, pageCount)).rejects.toMatchObject({ code });
  });

  it('fails for a file that is not there, and for a folder', async () => {
    const code = 'file-missing';
    const missing = path.join(folder, 'missing.pdf');
    await expect(withPdf(missing, pageCount)).rejects.toMatchObject({ code });
    await expect(withPdf(folder, pageCount)).rejects.toMatchObject({ code });
  });
});

describe('openPage', () => {
  it('fails for a page that the document does not have', async () => {
    const file = await store('one.pdf', await makePdf({ pages: ['Text'] }));
    await expect(withPdf(file, (pdf) => openPage(pdf, 2))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});
