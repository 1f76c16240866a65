import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/main/engine/job.ts';
import { createRouter, type RouterParts } from '../../../src/main/router/router.ts';
import type { ResumeVersion } from '../../../src/main/store/resume-table.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { emptyShelf, fakeRouterParts } from '../../support/fake-router-parts.ts';
import { makeJob } from '../../support/make-job.ts';
import { makeResumeLine, makeResumeVersion } from '../../support/make-resume-version.ts';

function setup(changes: Partial<RouterParts> = {}) {
  return createRouterClient(createRouter(fakeRouterParts(changes)));
}

function engineWith(job: Job) {
  return {
    ...fakeRouterParts().engine,
    getJob: (id: string) => (id === job.id ? job : null),
    cancel: async () => ({ ...job, state: 'cancelled' as const }),
    retry: async () => ({ ...job, state: 'pending' as const }),
  };
}

function shelfWith(...versions: readonly ResumeVersion[]): RouterParts['resumes'] {
  const get = (id: string) => versions.find((version) => version.id === id) ?? null;
  return {
    ...emptyShelf,
    get,
    listLines: () => versions.map(makeResumeLine),
    findLine: (id) =>
      [get(id)].flatMap((version) => (version ? makeResumeLine(version) : []))[0] ?? null,
  };
}

const { tasks } = fakeRouterParts();

const unknownId = '00000000-0000-7000-8000-000000000000';

describe('jobs', () => {
  it('are listed with the number of the last change', async () => {
    const job = makeJob();
    const engine = { ...engineWith(job), listJobs: (limit: number) => Array(limit).fill(job) };
    const { jobs, seq } = await setup({ engine }).jobs.list({ limit: 2 });
    expect(jobs.map(({ id }) => id)).toEqual([job.id, job.id]);
    expect(seq).toBe(7);
  });

  it('are NOT_FOUND when unknown, for every call', async () => {
    const { jobs } = setup();
    for (const call of [jobs.get, jobs.cancel, jobs.retry]) {
      await expect(call({ id: unknownId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        defined: true,
        data: { what: 'job' },
      });
    }
  });

  it('can be cancelled while unfinished and retried once failed or cancelled', async () => {
    const running = makeJob({ state: 'running' });
    const failed = makeJob({ state: 'failed' });
    const { jobs } = setup({ engine: engineWith(running) });
    await expect(jobs.cancel({ id: running.id })).resolves.toMatchObject({ state: 'cancelled' });
    const retried = setup({ engine: engineWith(failed) }).jobs.retry({ id: failed.id });
    await expect(retried).resolves.toMatchObject({ state: 'pending' });
  });

  it('answer CONFLICT with their state when it does not allow the call', async () => {
    const completed = makeJob({ state: 'completed' });
    const { jobs } = setup({ engine: engineWith(completed) });
    for (const call of [jobs.cancel, jobs.retry]) {
      await expect(call({ id: completed.id })).rejects.toMatchObject({
        code: 'CONFLICT',
        defined: true,
        data: { state: 'completed' },
      });
    }
  });
});

describe('résumés', () => {
  it('are listed without their text', async () => {
    const version = makeResumeVersion();
    const { resumes } = await setup({ resumes: shelfWith(version) }).resumes.list();
    expect(resumes).toEqual([
      expect.objectContaining({ name: 'Mira Feld', headline: 'Welder', warningCount: 1 }),
    ]);
    expect(resumes[0]).not.toHaveProperty('resume');
  });

  it('show a page as an image drawn at 110 dots per inch', async () => {
    const version = makeResumeVersion();
    const asked: unknown[] = [];
    const run = async (...[name, input]: unknown[]) => {
      asked.push(name, input);
      return { png: new Uint8Array([1, 2, 3]), width: 30, height: 40 } as never;
    };
    const client = setup({
      resumes: shelfWith(version),
      tasks: { ...tasks, run },
    });
    const image = await client.resumes.pageImage({ id: version.id, page: 2 });
    const size = { width: 30, height: 40, pixelsPerPoint: 110 / 72 };
    expect(image).toEqual({ dataUrl: 'data:image/png;base64,AQID', ...size });
    const file = `/blobs/${version.blobHash}`;
    expect(asked).toEqual(['pdf-page-image', { file, page: 2, dpi: 110 }]);
  });

  it('have no image of a page that is not there, nor of a DOCX', async () => {
    const version = makeResumeVersion();
    const docx = makeResumeVersion({ mediaType: 'application/msword' });
    const { resumes } = setup({ resumes: shelfWith(version, docx) });
    await expect(resumes.pageImage({ id: version.id, page: 3 })).rejects.toMatchObject({
      data: { what: 'page' },
    });
    await expect(resumes.pageImage({ id: docx.id, page: 1 })).rejects.toMatchObject({
      data: { what: 'page' },
    });
  });
});

describe('errors', () => {
  const version = makeResumeVersion();
  const failWith = (error: Error) =>
    setup({
      resumes: shelfWith(version),
      tasks: { ...tasks, run: () => Promise.reject(error) },
    }).resumes.pageImage({ id: version.id, page: 1 });

  it('that are expected reach the window as a code, without their cause', async () => {
    const cause = new Error('/home/ada/secret.pdf');
    const error = await failWith(new AppError('extract-timeout', { cause })).catch((e) => e);
    expect(error).toMatchObject({ code: 'FAILED', defined: true });
    expect(error.data).toEqual({ code: 'extract-timeout', values: {} });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('that are not are logged', async () => {
    const logged: unknown[] = [];
    const logger = {
      ...fakeRouterParts().logger,
      error: (fields: object) => void logged.push(fields),
    };
    const broken = { ...tasks, run: () => Promise.reject(new TypeError('broken')) };
    const client = setup({ resumes: shelfWith(version), tasks: broken, logger });
    await expect(client.resumes.pageImage({ id: version.id, page: 1 })).rejects.toThrow();
    expect(logged).toMatchObject([{ call: 'resumes.pageImage', err: { message: 'broken' } }]);
  });
});

describe('the event stream', () => {
  it('begins after the number given and ends with its listener', async () => {
    const listener = new AbortController();
    const stream = await setup().events.stream({ after: 41 }, { signal: listener.signal });
    const first = await stream.next();
    expect(first.value).toEqual({ type: 'jobs.snapshot', seq: 41, jobs: [], batches: [] });
    const next = stream.next();
    listener.abort();
    await expect(next).resolves.toMatchObject({ done: true });
  });
});

it('says what is running here', async () => {
  await expect(setup().system.info()).resolves.toEqual({ version: '1.2.3', host: 'loopback' });
});
