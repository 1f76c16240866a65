import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/main/app.ts';
import * as fixtures from '../support/fixtures/index.ts';
import { importContent, startImport } from '../support/import-content.ts';
import { jobSettled } from '../support/job-settled.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

let folder = '';
let app: App;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-app-'));
  app = await createApp({ dataFolder: join(folder, 'data'), logger });
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const start = (name: string, content: Buffer) => startImport(app, { folder, name, content });
const importFile = (name: string, content: Buffer) => importContent(app, { folder, name, content });

it('reads a PDF into a résumé that is linked to its job', async () => {
  const job = await importFile('nora.pdf', await fixtures.makeResumePdf());
  expect(job).toMatchObject({ state: 'completed', attempt: 1, entity: { type: 'resume' } });
  const version = app.resumes.get(job.entity?.id ?? '');
  expect(version).toMatchObject({
    ...{ jobId: job.id, fileName: 'nora.pdf', mode: 'text', pageCount: 2 },
    resume: { basics: { name: fixtures.people.nora.resume.basics.name } },
  });
  expect(version?.processingMs).toBeGreaterThan(0);
});

it('tells what happened to a file, in order, and who told it', async () => {
  const job = await importFile('nora.pdf', await fixtures.makeResumePdf());
  const events = app.domainEvents.list({ limit: 9 }).toReversed();
  const resumeId = job.entity?.id;
  expect(events).toMatchObject([
    { type: 'resume.uploaded', jobId: null, payload: { jobId: job.id, fileName: 'nora.pdf' } },
    {
      type: 'profile.changed',
      jobId: job.id,
      payload: { fields: expect.arrayContaining(['work']) },
    },
    { type: 'resume.parsed', jobId: job.id, payload: { resumeId, mode: 'text' } },
    { type: 'job.completed', jobId: job.id, payload: { jobId: job.id, kind: 'import-resume' } },
  ]);
});

it('reads a DOCX', async () => {
  const job = await importFile('nora.docx', await fixtures.makeResumeDocx());
  expect(job).toMatchObject({ state: 'completed' });
  expect(app.resumes.list()).toMatchObject([
    { resume: { basics: { email: fixtures.people.nora.resume.basics.email } } },
  ]);
});

it('reads the scanned pages of a document by OCR, and says so', async () => {
  const job = await importFile('mixed.pdf', await fixtures.makeMixedPdf());
  expect(job).toMatchObject({ state: 'completed' });
  expect(app.resumes.list()).toMatchObject([{ mode: 'mixed' }]);
  expect(app.resumes.list()[0]?.warnings).toContainEqual({ code: 'page-read-by-ocr', page: 2 });
});

it('reads pages with a garbled text layer by OCR', async () => {
  const job = await importFile('garbled.pdf', await fixtures.makeGarbledPdf());
  expect(job).toMatchObject({ state: 'completed' });
  expect(app.resumes.list()).toMatchObject([{ mode: 'ocr' }]);
});

it.each([
  ['a broken PDF', () => fixtures.makeBrokenPdf(), 'file-unreadable'],
  ['a blank page', () => fixtures.makeBlankPdf(), 'content-too-short'],
])('refuses %s with its reason, at the first try, and invents nobody', async (_n, make, code) => {
  const job = await importFile('odd.pdf', await make());
  expect(job).toMatchObject({ state: 'failed', attempt: 1, failure: { code } });
  expect(app.resumes.list()).toEqual([]);
});

it('recognises a file that was imported, whatever its name', async () => {
  const bytes = await fixtures.makeResumePdf();
  await importFile('first.pdf', bytes);
  expect(await start('second.pdf', bytes)).toMatchObject({
    ...{ status: 'already-imported', resumeId: app.resumes.list()[0]?.id },
  });
});

it('starts a failed file anew when it is dropped again', async () => {
  const blank = await fixtures.makeBlankPdf();
  const first = await importFile('blank.pdf', blank);
  const second = await importFile('blank.pdf', blank);
  expect(second.id).not.toBe(first.id);
});

it('lets nobody else open its data folder', async () => {
  const second = createApp({ dataFolder: join(folder, 'data'), logger });
  // SQLite's locks are between processes; inside one, the second opening must fail all the same.
  await expect(second).rejects.toMatchObject({ code: 'data-in-use' });
});

it('reads a résumé again from a step, beside what it gave before', async () => {
  const job = await importFile('nora.pdf', await fixtures.makeResumePdf());
  const request = { fromStep: 'structure', settings: { ocrLanguages: ['fra'] } };
  const again = await app.engine.rerun(job.id, request);
  if (typeof again === 'string') throw new TypeError(again);
  expect(await jobSettled(app, again.id)).toMatchObject({
    state: 'completed',
    args: request.settings,
  });
  const [line] = app.resumes.listLines();
  expect(app.resumes.listVersions(line?.id ?? '')).toHaveLength(2);
  const outputs = [job.id, again.id].map((id) => app.engine.stepOutput(id, 'structure'));
  const [before, after] = await Promise.all(outputs);
  expect(after).toEqual(before);
  const foreign = { fromStep: 'structure', settings: { blobHash: 'f'.repeat(64) } };
  expect(await app.engine.rerun(job.id, foreign)).toBe('settings-refused');
});

it('leaves nothing open when its start fails half way', async () => {
  const dataFolder = join(folder, 'another');
  const reach = (place: string) => {
    if (place === 'transaction:before-commit') throw new RangeError('the disk is broken');
  };
  await expect(createApp({ dataFolder, logger, reach })).rejects.toThrow('the disk is broken');
  // The lock is free again, and the leak check finds no thread.
  const again = await createApp({ dataFolder, logger });
  await again.close();
});
