import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageText } from '../../../src/shared/domain/document-text.ts';
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { flowText } from '../../../src/workers/flow-text/flow-text.ts';
import { closeOpenPdfs } from '../../../src/workers/pdf/open-pdf.ts';
import { pdfInfo } from '../../../src/workers/pdf-info/pdf-info.ts';
import { pdfText } from '../../../src/workers/pdf-text/pdf-text.ts';
import {
  makeResumeHtml,
  makeResumeMarkdown,
  makeResumeOdt,
  makeResumePdf,
  makeResumeRtf,
  makeResumeText,
  people,
} from '../../support/fixtures/index.ts';
import type { Person } from '../../support/fixtures/people.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quietContext, structure } from '../structure-resume/read.ts';

afterEach(closeOpenPdfs);

function store(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'document');
  writeFileSync(file, bytes);
  return file;
}

async function readPdf(person: Person): Promise<Resume> {
  const file = store(await makeResumePdf({ person }));
  const { pageCount } = await pdfInfo({ file }, quietContext);
  const pages: PageText[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push((await pdfText({ file, page }, quietContext)).text);
  }
  return (await structure(...pages)).resume;
}

type Format = Parameters<typeof flowText>[0]['format'];

async function readFlow(format: Format, bytes: Uint8Array): Promise<Resume> {
  const { pages } = await flowText({ file: store(bytes), format }, quietContext);
  return (await structure(...pages)).resume;
}

const documents: readonly [string, Format, (person: Person) => Buffer][] = [
  ['an ODT', 'odt', (person) => makeResumeOdt({ person })],
  ['an RTF in a code page', 'rtf', (person) => makeResumeRtf({ person })],
  ['an RTF in Unicode', 'rtf', (person) => makeResumeRtf({ person, letters: 'unicode' })],
  ['a web page', 'html', (person) => makeResumeHtml({ person })],
  ['Markdown', 'markdown', (person) => makeResumeMarkdown({ person })],
  ['a text with headings in capitals', 'text', (person) => makeResumeText({ person })],
  [
    'a text that is broken at 72 columns, headings underlined',
    'text',
    (person) => makeResumeText({ person, headings: 'underlined', width: 72 }),
  ],
  [
    'a UTF-16 text without signs',
    'text',
    (person) => makeResumeText({ person, headings: 'plain', encoding: 'utf-16le' }),
  ],
  [
    'a Windows-1252 text that is broken at 60 columns',
    'text',
    (person) => makeResumeText({ person, width: 60, encoding: 'windows-1252' }),
  ],
];

const { nora, theo, lena } = people;

describe.each(Object.entries({ nora, theo, lena }))('the résumé of %s', (_, person) => {
  it.each(documents)('is the same from %s as from a PDF', async (...[, format, make]) => {
    expect(await readFlow(format, make(person))).toEqual(await readPdf(person));
  });
});

it('reads a long career from a format without pages as from one with pages', async () => {
  const { work } = await readFlow('rtf', makeResumeRtf({ person: people.imogen }));
  expect(work?.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual(
    people.imogen.resume.work?.map(({ name, startDate, endDate }) => [name, startDate, endDate]),
  );
});
