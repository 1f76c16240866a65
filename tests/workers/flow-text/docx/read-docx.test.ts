import { writeFileSync } from 'node:fs';
import net from 'node:net';
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
import { describe, expect, it, vi } from 'vitest';
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

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A package with `body` and, by their names, other parts. */
const packBody = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  makeZip({
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const textsOf = async (bytes: Buffer): Promise<string[]> =>
  (await read(bytes)).map(({ text }) => text);

describe('a DOCX', () => {
  it('sets text as its styles say, through all that they are based on', async () => {
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const styles =
      `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      `${style('Base', '<w:rPr><w:b/></w:rPr>')}${style('Own', '<w:basedOn w:val="Base"/><w:rPr><w:sz w:val="30"/></w:rPr>')}</w:styles>`;
    const body = p(run('Baker') + run('plain', '<w:b w:val="0"/>'), '<w:pStyle w:val="Own"/>');
    const runs = await read(packBody(body + p(run('text')), { 'word/styles.xml': styles }));
    expect(runs).toMatchObject([
      { text: 'Baker', fontSize: 15, isBold: true },
      { text: 'plain', fontSize: 15, isBold: false },
      { text: 'text', fontSize: 11, isBold: false },
    ]);
  });

  it('leaves out hidden, deleted and tiny words, and white ones where nothing has a colour', async () => {
    const secrets =
      run('Secret', '<w:vanish/>') +
      run('Secret', '<w:sz w:val="2"/>') +
      run('White', '<w:color w:val="FFFFFF"/>') +
      '<w:del><w:r><w:delText>Secret</w:delText></w:r></w:del>';
    const bytes = packBody(p(run('Seen') + secrets));
    const { pages } = await flowText({ file: store(bytes), format: 'docx' }, quietContext);
    expect(pages).toMatchObject([{ runs: [{ text: 'Seen' }], hasHiddenText: true }]);
    const shade = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>';
    expect(await textsOf(packBody(p(secrets, shade)))).toEqual(['White']);
  });

  it('reads the links of fields and of relations, and leaves page numbers out', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (instruction: string, result: string) =>
      `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${run(result)}${char('end')}`;
    const body = p(
      field(' HYPERLINK "https://example.com/a" ', 'one') +
        field(' PAGE ', '7') +
        `<w:hyperlink r:id="rId1">${run('two')}</w:hyperlink>`,
    );
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const relations = `<Relationships><Relationship Id="rId1" Type="${type}" Target="https://example.com/b" TargetMode="External"/></Relationships>`;
    const { pages } = await flowText(
      {
        file: store(packBody(body, { 'word/_rels/document.xml.rels': relations })),
        format: 'docx',
      },
      quietContext,
    );
    expect(pages[0]?.runs.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(pages[0]?.links.map(({ url }) => url)).toEqual([
      ...['https://example.com/a', 'https://example.com/b'],
    ]);
  });

  it('marks numbered paragraphs as items, and no numbered headings', async () => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      p(run('Work'), `<w:pStyle w:val="H"/>${numbered}`) +
      p(run('Baked'), numbered) +
      p(run('Rest'));
    expect(await textsOf(packBody(body, { 'word/styles.xml': styles }))).toEqual([
      ...['Work', '• Baked', 'Rest'],
    ]);
  });

  it('reads text boxes once, after their paragraph', async () => {
    const box = `<w:txbxContent>${p(run('In a box'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textsOf(packBody(p(run('Body') + drawing) + p(run('Rest'))))).toEqual([
      ...['Body', 'In a box', 'Rest'],
    ]);
  });

  it('looks at nothing outside of itself, whatever it refers to', async () => {
    const targets = [
      'file:///etc/passwd',
      '/dev/zero',
      '\\\\192.0.2.1\\share\\x',
      'http://192.0.2.1/x',
    ];
    const relations = targets.map(
      (target, at) =>
        `<Relationship Id="rId${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`,
    );
    const images = targets.map(
      (_, at) => `<w:r><w:drawing><a:blip r:link="rId${at}"/></w:drawing></w:r>`,
    );
    const altChunk = '<w:altChunk r:id="rId0"/>';
    const bytes = packBody(p(run('Seen') + images.join('')) + altChunk, {
      'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    });
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    const fetched = vi.spyOn(globalThis, 'fetch');
    expect(await textsOf(bytes)).toEqual(['Seen']);
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
