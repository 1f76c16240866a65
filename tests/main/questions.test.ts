import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/main/app.ts';
import type { Job } from '../../src/main/engine/job.ts';
import { createRouter } from '../../src/main/router/router.ts';
import { createLogger } from '../../src/main/services/log/create-logger.ts';
import { askedBy } from '../../src/shared/domain/asked-by.ts';
import * as fixtures from '../support/fixtures/index.ts';
import { encryptedPassword } from '../support/fixtures/odd-pdf.ts';
import { oddTexts } from '../support/fixtures/odd-texts.ts';
import { importContent } from '../support/import-content.ts';
import { jobSettled } from '../support/job-settled.ts';
import { silentLogger } from '../support/silent-logger.ts';

const info = { version: '1.2.3', host: 'loopback' } as const;

let folder = '';
let app: App;
const dataFolder = () => join(folder, 'data');
const open = () => createApp({ dataFolder: dataFolder(), logger: silentLogger });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-questions-'));
  app = await open();
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const importFile = (name: string, content: Buffer) => importContent(app, { folder, name, content });

async function answer(id: string, given: Parameters<App['answers']['answer']>[1]): Promise<Job> {
  await app.answers.answer(id, given);
  return jobSettled(app, id);
}

const password = (text: string) => ({ type: 'password', password: text }) as const;
const confirmation = (isYes: boolean) => ({ type: 'confirmation', isYes }) as const;
const secret = encryptedPassword;

describe('an encrypted PDF', () => {
  it('asks for its password, again when it is wrong, and is read with the right one', async () => {
    const job = await importFile('locked.pdf', await fixtures.makeEncryptedPdf());
    expect(job).toMatchObject({
      state: 'pending',
      attempt: 0,
      failure: { code: 'password-needed' },
    });
    for (const wrong of ['one', 'two', 'three', 'four']) {
      const again = await answer(job.id, password(wrong));
      expect(again).toMatchObject({ state: 'pending', attempt: 0 });
      expect(again.failure?.code).toBe('password-wrong');
    }
    const read = await answer(job.id, password(secret));
    expect(read).toMatchObject({ state: 'completed', attempt: 1, failure: null });
    expect(app.resumes.get(read.entity?.id ?? '')?.resume.basics.name).toBe(
      fixtures.people.nora.resume.basics.name,
    );
  });

  it('whose question is cancelled leaves nothing, and asks when it is dropped again', async () => {
    const bytes = await fixtures.makeEncryptedPdf();
    const job = await importFile('locked.pdf', bytes);
    await answer(job.id, password('wrong'));
    expect(await app.engine.cancel(job.id)).toMatchObject({ state: 'cancelled' });
    expect(app.resumes.findByBlob(String((job.args as { blobHash: string }).blobHash))).toBeNull();
    const again = await importFile('locked.pdf', bytes);
    expect(again).toMatchObject({ failure: { code: 'password-needed' } });
  });

  it('is asked about again after a restart', async () => {
    const job = await importFile('locked.pdf', await fixtures.makeEncryptedPdf());
    await answer(job.id, password('wrong'));
    await app.close();
    app = await open();
    expect(askedBy(app.engine.getJob(job.id) as Job)).toBe('password');
    expect(await answer(job.id, password(secret))).toMatchObject({ state: 'completed' });
  });

  it('shows its pages with the password it was read with, and asks once after a restart', async () => {
    const job = await importFile('locked.pdf', await fixtures.makeEncryptedPdf());
    const { entity } = await answer(job.id, password(secret));
    const page = { id: entity?.id ?? '', page: 1 };
    const client = () => createRouterClient(createRouter({ ...app, logger: silentLogger, info }));
    expect((await client().resumes.pageImage(page)).width).toBeGreaterThan(500);
    await app.close();
    app = await open();
    const { resumes } = client();
    const locked = { code: 'FAILED', data: { code: 'password-needed' } };
    await expect(resumes.pageImage(page)).rejects.toMatchObject(locked);
    const wrong = { code: 'FAILED', data: { code: 'password-wrong' } };
    await expect(resumes.unlock({ id: page.id, password: 'no' })).rejects.toMatchObject(wrong);
    await expect(resumes.pageImage(page)).rejects.toMatchObject(locked);
    await resumes.unlock({ id: page.id, password: secret });
    expect((await resumes.pageImage(page)).width).toBeGreaterThan(500);
  });

  it('that only its owner’s password protects is just read', async () => {
    const bytes = await fixtures.makeEncryptedPdf({ isForOwnerOnly: true });
    expect(await importFile('owner.pdf', bytes)).toMatchObject({ state: 'completed', attempt: 1 });
  });

  it('leaves no trace of any password in the data folder, its logs and its backups', async () => {
    await app.close();
    const logger = createLogger(dataFolder(), Date.now());
    app = await createApp({ dataFolder: dataFolder(), logger });
    const wrong = 'canary-Wrong-77';
    const job = await importFile('locked.pdf', await fixtures.makeEncryptedPdf());
    await answer(job.id, password(wrong));
    expect(await answer(job.id, password(secret))).toMatchObject({ state: 'completed' });
    await jobSettled(app, (await app.backups.make('asked')).id);
    await app.close();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name))),
    );
    expect(files.map(({ name }) => name)).toContain('manifest.json');
    for (const text of [wrong, secret]) {
      const forms = [
        Buffer.from(text),
        Buffer.from(text, 'utf16le'),
        Buffer.from(Buffer.from(text).toString('base64').slice(0, 12)),
        Buffer.from(Buffer.from(text).toString('hex')),
      ];
      expect(contents.filter((bytes) => forms.some((form) => bytes.includes(form)))).toEqual([]);
    }
    app = await open();
  });
});

describe('what does not look like a résumé', () => {
  it.each(Object.entries(oddTexts))('is asked about and not saved: %s', async (_n, text) => {
    const job = await importFile('odd.pdf', await fixtures.makeTextPdf(text));
    expect(job).toMatchObject({
      state: 'pending',
      attempt: 0,
      failure: { code: 'not-a-resume' },
    });
    expect(app.resumes.list()).toEqual([]);
    expect(await answer(job.id, confirmation(false))).toMatchObject({ state: 'cancelled' });
    expect(app.resumes.list()).toEqual([]);
  });

  it('is imported anyway when the user says so, even after a restart, and says so itself', async () => {
    const job = await importFile('letter.pdf', await fixtures.makeLetterPdf());
    await app.close();
    app = await open();
    const read = await answer(job.id, confirmation(true));
    expect(read).toMatchObject({ state: 'completed', args: { isAnyway: true } });
    const version = app.resumes.get(read.entity?.id ?? '');
    expect(version?.warnings[0]).toEqual({ code: 'unlike-a-resume' });
  });

  it('but has hardly any text fails without a question', async () => {
    expect(await importFile('blank.pdf', await fixtures.makeBlankPdf())).toMatchObject({
      ...{ state: 'failed', failure: { code: 'content-too-short' } },
    });
  });
});
