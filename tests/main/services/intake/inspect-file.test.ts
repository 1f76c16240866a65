import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../../src/main/services/intake/inspect-file.ts';
import { docxMediaType } from '../../../../src/shared/domain/media-type.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const docx = makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });

async function inspect(content: Uint8Array | string, fileName: string): Promise<string> {
  const path = join(temporaryFolder(), 'granted');
  writeFileSync(path, content);
  return inspectFile(path, fileName).catch((error) => error.code);
}

describe('inspectFile', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'cv.pdf', 'application/pdf'],
    ['a PDF under another name', '%PDF-1.4\n', 'cv.exe', 'application/pdf'],
    ['a PDF after leading junk', `${'x'.repeat(900)}%PDF-1.4`, 'cv', 'application/pdf'],
    ['a DOCX', docx, 'cv.docx', docxMediaType],
    ['a DOCX without an extension', docx, 'cv', docxMediaType],
    ['nothing at all', '', 'cv.pdf', 'file-empty'],
    ['a program called a PDF', 'MZ\u0090\u0000', 'cv.pdf', 'file-unreadable'],
    ['a zip called a DOCX', makeZip({ 'a.txt': 'a' }), 'cv.docx', 'file-unreadable'],
    ['a DOCX cut off', docx.subarray(0, docx.length - 30), 'cv.docx', 'file-unreadable'],
    ['a zip', makeZip({ 'cv.pdf': '%PDF-' }), 'cvs.zip', 'format-unsupported'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'cv.png', 'format-unsupported'],
    [
      'a PNG called a PDF',
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'a.pdf',
      'format-unsupported',
    ],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'cv.jpg', 'format-unsupported'],
    ['a text', 'Ada Example', 'cv.txt', 'format-unsupported'],
  ])('tells %s by its bytes', async (...[, content, fileName, expected]) => {
    expect(await inspect(content, fileName)).toBe(expected);
  });

  it('says that there is no file where there is none, or a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cv.pdf'));
    await expect(inspectFile(join(folder, 'none.pdf'), 'none.pdf')).rejects.toMatchObject({
      code: 'file-missing',
    });
    await expect(inspectFile(join(folder, 'cv.pdf'), 'cv.pdf')).rejects.toMatchObject({
      code: 'file-missing',
    });
  });

  it('does not believe a zip directory that points outside the file', async () => {
    const lying = Buffer.from(docx);
    lying.writeUInt32LE(0xfffffff0, lying.length - 6);
    expect(await inspect(lying, 'cv.docx')).toBe('file-unreadable');
  });
});
