import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/main/app.ts';
import { odtMediaType } from '../../src/shared/domain/media-type.ts';
import * as fixtures from '../support/fixtures/index.ts';
import { importContent } from '../support/import-content.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

const { lena, theo, nora } = fixtures.people;

let folder = '';
let app: App;
const importFile = (name: string, content: Buffer) => importContent(app, { folder, name, content });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-formats-'));
  app = await createApp({ dataFolder: join(folder, 'data'), logger });
  // The threads start with the first task, and stay until the app is closed.
  await importFile('theo.txt', fixtures.makeResumeText({ person: theo }));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

it.each([
  ['lena.odt', () => fixtures.makeResumeOdt({ person: lena }), odtMediaType, lena],
  ['theo.rtf', () => fixtures.makeResumeRtf({ person: theo }), 'application/rtf', theo],
  ['theo.htm', () => fixtures.makeResumeHtml({ person: theo }), 'text/html', theo],
  ['lena.md', () => fixtures.makeResumeMarkdown({ person: lena }), 'text/markdown', lena],
  ['nora.txt', () => fixtures.makeResumeText({ person: nora }), 'text/plain', nora],
  // What it is, whatever it is called.
  ['lena.pdf', () => fixtures.makeResumeRtf({ person: lena }), 'application/rtf', lena],
])('reads %s into a résumé', async (...[name, make, mediaType, person]) => {
  const { basics, work } = person.resume;
  const job = await importFile(name, make());
  expect(job).toMatchObject({ state: 'completed', attempt: 1, entity: { type: 'resume' } });
  const version = app.resumes.get(job.entity?.id ?? '');
  expect(version).toMatchObject({ fileName: name, mediaType, mode: 'text', pageCount: 1 });
  expect(version?.resume.basics).toMatchObject({ name: basics.name, email: basics.email });
  expect(version?.resume.work?.map((job) => job.name)).toEqual(work?.map((job) => job.name));
});
