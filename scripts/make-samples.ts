/**
 * `npm run samples`: makes the documents of the sample data anew, into `resources/samples`, which
 * ships with the app.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resume } from '../src/shared/domain/resume.ts';
import { makeResumeDocx, makeResumePdf, makeScanPdf } from '../tests/support/fixtures/index.ts';
import { earlierIngrid, ingrid, rafael } from './samples/sample-people.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'samples');
const inEnglish = (resume: Resume) => ({ person: { language: 'en' as const, resume }, pages: 1 });

const documents = {
  'Sample - Ingrid Halloway.pdf': await makeResumePdf(inEnglish(ingrid)),
  'Sample - Ingrid Halloway, earlier.docx': await makeResumeDocx(inEnglish(earlierIngrid)),
  'Sample - Rafael Quintela, scanned.pdf': await makeScanPdf(inEnglish(rafael)),
};

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(documents)) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}: ${Math.round(bytes.length / 1024)} KB`);
}
