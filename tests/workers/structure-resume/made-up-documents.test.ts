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
  makeLetterPdf,
  makeResumeDocx,
  makeResumePdf,
  people,
} from '../../support/fixtures/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quietContext, structure } from './read.ts';

afterEach(closeOpenPdfs);

function store(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), 'document');
  writeFileSync(file, bytes);
  return file;
}

async function readPdf(bytes: Uint8Array) {
  const file = store(bytes);
  const { pageCount } = await pdfInfo({ file }, quietContext);
  const pages: PageText[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    pages.push((await pdfText({ file, page }, quietContext)).text);
  }
  return structure(...pages);
}

async function readDocx(bytes: Uint8Array) {
  const { pages } = await flowText({ file: store(bytes), format: 'docx' }, quietContext);
  return structure(...pages);
}

/** What must be read whatever the layout. */
function essentials({ basics, work = [], education = [] }: Resume) {
  return {
    name: basics.name,
    email: basics.email,
    phone: basics.phone,
    work: work.map(({ name, position, startDate, endDate }) => [
      name,
      position,
      startDate,
      endDate,
    ]),
    education: education.map(({ institution, startDate, endDate }) => [
      institution,
      startDate,
      endDate,
    ]),
  };
}

describe.each(Object.entries(people))('the résumé of %s', (_, person) => {
  const expected = essentials(person.resume);

  it('is read from a PDF in one column', async () => {
    const { resume } = await readPdf(await makeResumePdf({ person }));
    expect(essentials(resume)).toEqual(expected);
  });

  it('is read from a PDF with a sidebar', async () => {
    const { resume } = await readPdf(await makeResumePdf({ person, columns: 'sidebar' }));
    expect(essentials(resume)).toEqual(expected);
  });

  it('is read from a DOCX', async () => {
    const { resume } = await readDocx(await makeResumeDocx({ person }));
    expect(essentials(resume)).toEqual(expected);
  });
});

it('does not take a letter for a résumé', async () => {
  expect((await readPdf(await makeLetterPdf())).resumeLikeness).toBeLessThan(0.3);
});
