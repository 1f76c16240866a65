import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import { linkedinExport } from '../support/fixtures/linkedin-export.ts';
import { people } from '../support/fixtures/people.ts';
import { importContent } from '../support/import-content.ts';
import { makeZip } from '../support/make-zip.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

let folder = '';
let app: App;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-data-'));
  app = await createApp({ dataFolder: join(folder, 'data'), logger });
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const importFile = (name: string, content: string | Buffer) =>
  importContent(app, { folder, name, content });

const read = ({ entity }: Job) => app.resumes.get(entity?.id ?? '');

it('takes a JSON Resume as it says', async () => {
  const { resume } = people.nora;
  const job = await importFile('nora.json', JSON.stringify(resume));
  expect(job).toMatchObject({ state: 'completed', attempt: 1 });
  const facts = { mode: 'data', confidence: 1, warnings: [], pageCount: 1 };
  expect(read(job)).toMatchObject({ ...facts, resume, mediaType: 'application/json' });
});

it('takes a LinkedIn export, and says what it left out', async () => {
  const job = await importFile('Basic_export.zip', makeZip(linkedinExport));
  const version = read(job);
  expect(version).toMatchObject({ mode: 'data', resume: { basics: { name: 'Ines Carvalho' } } });
  const left = { code: 'field-unknown', place: 'Profile.csv/Industry' };
  expect(version?.warnings).toContainEqual(left);
});

it('makes nobody of other data', async () => {
  const job = await importFile('package.json', '{"name": "a-package", "version": "1.0.0"}');
  expect(job).toMatchObject({ state: 'failed', attempt: 1, failure: { code: 'json-unknown' } });
  expect(app.resumes.list()).toEqual([]);
});
