import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { flowText } from '../../../../src/workers/flow-text/flow-text.ts';
import { makeZip } from '../../../support/make-zip.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { quietContext } from '../../structure-resume/read.ts';

function store(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'letter.docx');
  writeFileSync(file, bytes);
  return file;
}

async function read(bytes: Uint8Array) {
  const { pages } = await flowText({ file: store(bytes), format: 'docx' }, quietContext);
  return pages.flatMap(({ runs }) => runs);
}

type Children = ConstructorParameters<typeof Document>[0]['sections'][number]['children'];

const pack = (children: Children): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));

describe('readDocx', () => {
  it('sets headings larger and bold', async () => {
    const runs = await read(
      await pack([
        new Paragraph({ text: 'Education', heading: HeadingLevel.HEADING_1 }),
        new Paragraph('Millford College'),
      ]),
    );
    expect(runs).toMatchObject([
      { text: 'Education', isBold: true },
      { text: 'Millford College', isBold: false },
    ]);
    expect(runs[0]?.fontSize).toBeGreaterThan(runs[1]?.fontSize ?? Infinity);
    expect(runs[1]?.y).toBeGreaterThan(runs[0]?.y ?? Infinity);
  });

  it('marks bullet points and keeps bold and italic type apart', async () => {
    const runs = await read(
      await pack([
        new Paragraph({ text: 'Baked bread', bullet: { level: 0 } }),
        new Paragraph({
          children: [
            new TextRun({ text: 'Baker', bold: true }),
            new TextRun({ text: ' at ' }),
            new TextRun({ text: 'Crumb', italics: true }),
          ],
        }),
      ]),
    );
    expect(runs.map(({ text }) => text)).toEqual(['• Baked bread', 'Baker', 'at', 'Crumb']);
    expect(runs[1]?.isBold).toBe(true);
    expect(runs[3]?.isItalic).toBe(true);
  });

  it('opens a wide gap at a tab', async () => {
    const runs = await read(
      await pack([new Paragraph({ children: [new TextRun('Baker'), new TextRun('\t2019')] })]),
    );
    const [job, year] = runs;
    expect(year?.text).toBe('2019');
    expect((year?.x ?? 0) - (job?.x ?? 0) - (job?.width ?? 0)).toBeGreaterThan(20);
  });

  it('sets the cells of a table row beside each other', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = new TableRow({ children: [cell('2019'), cell('Baker')] });
    const [left, right] = await read(await pack([new Table({ rows: [row] })]));
    expect(left?.text).toBe('2019');
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  });

  it('gives links and the text of the page header', async () => {
    const link = new ExternalHyperlink({
      children: [new TextRun('my code')],
      link: 'https://github.com/mirela-v',
    });
    const header = new Header({ children: [new Paragraph('Mirela Vantongeren')] });
    const section = {
      headers: { default: header },
      children: [new Paragraph({ children: [link] })],
    };
    const bytes = await Packer.toBuffer(new Document({ sections: [section] }));
    const { pages } = await flowText({ file: store(bytes), format: 'docx' }, quietContext);
    expect(pages[0]?.runs.map(({ text }) => text)).toEqual(['Mirela Vantongeren', 'my code']);
    expect(pages[0]?.links).toMatchObject([{ url: 'https://github.com/mirela-v' }]);
  });
});

describe('readDocx refuses', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['bytes that are no archive', 'not a zip', 'file-unreadable'],
    ['an archive that is cut off', 'PK\u0003\u0004 cut', 'file-unreadable'],
    ['an old .doc', '\u00d0\u00cf\u0011\u00e0 old', 'format-unsupported'],
  ])('%s', async (_, text, code) => {
    await expect(read(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code });
  });

  it('an archive that is no Word document', async () => {
    const zip = makeZip({ 'xl/workbook.xml': '<workbook/>' });
    await expect(read(zip)).rejects.toMatchObject({ code: 'format-unsupported' });
  });

  it('XML with a document type', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>';
    const zip = makeZip({ 'word/document.xml': bomb });
    await expect(read(zip)).rejects.toMatchObject({ code: 'file-unsafe' });
  });
});
