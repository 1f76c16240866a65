import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../../src/main/services/intake/inspect-file.ts';
import {
  docxMediaType,
  linkedinMediaType,
  odtMediaType,
} from '../../../../src/shared/domain/media-type.ts';
import { linkedinExport } from '../../../support/fixtures/linkedin-export.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const docx = makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });

const odtParts = { 'content.xml': '<office:document-content/>', 'META-INF/manifest.xml': '<m/>' };
const odt = makeZip({ mimetype: odtMediaType, 'content.xml': '<office:document-content/>' }, 0);
const repackedOdt = makeZip({ ...odtParts, mimetype: odtMediaType });
const spreadsheetType = 'application/vnd.oasis.opendocument.spreadsheet';
const spreadsheet = makeZip({ mimetype: spreadsheetType, ...odtParts }, 0);

const inFolder = makeZip({ 'a/Skills.csv': 'Name', 'a/Profile.csv': 'First Name', 'a/b.jpg': '' });

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
    ['a DOCX with a numbered part', makeZip({ 'word/document2.xml': '' }), 'cv', docxMediaType],
    ['nothing at all', '', 'cv.pdf', 'file-empty'],
    ['a program called a PDF', 'MZ\u0090\u0000', 'cv.pdf', 'file-unreadable'],
    ['a zip called a DOCX', makeZip({ 'a.txt': 'a' }), 'cv.docx', 'file-unreadable'],
    ['a DOCX cut off', docx.subarray(0, docx.length - 30), 'cv.docx', 'file-unreadable'],
    ['a zip', makeZip({ 'cv.pdf': '%PDF-' }), 'cvs.zip', 'format-unsupported'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'cv.png', 'image/png'],
    ['a PNG called a PDF', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.pdf', 'image/png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'cv.jpg', 'image/jpeg'],
    ['an ODT', odt, 'cv.odt', odtMediaType],
    ['an ODT that was packed anew', repackedOdt, 'cv', odtMediaType],
    ['a spreadsheet', spreadsheet, 'cv.ods', 'format-unsupported'],
    ['an RTF', '{\\rtf1\\ansi Ada}', 'cv.rtf', 'application/rtf'],
    ['an RTF called a PDF', '\r\n{\\rtf1\\ansi Ada}', 'cv.pdf', 'application/rtf'],
    ['a page', '<!DOCTYPE html><title>Ada</title>', 'cv.html', 'text/html'],
    [
      'a saved page under an old name',
      '<!-- saved from url -->\n<HTML><BODY>',
      'cv.doc',
      'text/html',
    ],
    ['a piece of a page', 'Ada <b>Example</b>', 'cv.htm', 'text/html'],
    ['a text with a tag', 'Ada <b>Example</b>', 'cv.txt', 'text/plain'],
    ['a text', 'Ada Example', 'cv.txt', 'text/plain'],
    ['a text without an extension', 'Ada Example', 'Ada v.2', 'text/plain'],
    ['a text called a PDF', 'Ada Example', 'cv.pdf', 'text/plain'],
    ['Markdown', '# Ada Example', 'cv.md', 'text/markdown'],
    ['UTF-16', Buffer.from('\ufeffAda Example', 'utf16le'), 'cv.txt', 'text/plain'],
    ['UTF-16 without a mark', Buffer.from('Ada Example', 'utf16le'), 'cv.txt', 'text/plain'],
    ['Windows-1252', Buffer.from('Zo\xe9 \x96 R\xe9sum\xe9', 'latin1'), 'cv.txt', 'text/plain'],
    ['letters of many bytes', 'Резюме: Ада Пример, 履歴書', 'cv.txt', 'text/plain'],
    ['noise called a text', Buffer.from([7, 1, 200, 3, 0, 65, 9]), 'cv.txt', 'file-unreadable'],
    ['a table of values', 'a,b\n1,2\n', 'contacts.csv', 'format-unsupported'],
    ['a JSON Resume', '\uFEFF{ "basics": {} }', 'resume.json', 'application/json'],
    ['a JSON Resume under another name', '{\n\t"work": []}', 'cv.txt', 'application/json'],
    ['a list in JSON', '[{"basics": {}}]', 'list.json', 'format-unsupported'],
    ['a LinkedIn export', makeZip(linkedinExport), 'Basic.zip', linkedinMediaType],
    ['its tables in a folder', inFolder, 'Basic.zip', linkedinMediaType],
    ['a table in a zip', makeZip({ 'Skills.csv': 'Name' }), 'x.zip', 'format-unsupported'],
    ['a program', '#!/bin/sh\necho', 'run', 'format-unsupported'],
    ['a mail', 'From: ada@example.com\nTo: bo@example.com\n', 'x', 'format-unsupported'],
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
