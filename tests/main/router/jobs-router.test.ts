import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../src/main/engine/gate.ts';
import type { JobDesk } from '../../../src/main/router/jobs-router.ts';
import { createRouter } from '../../../src/main/router/router.ts';
import { fakeRouterParts, idleDesk } from '../../support/fake-router-parts.ts';
import { makeJob } from '../../support/make-job.ts';
import { numberedId } from '../../support/numbered-id.ts';

const setup = (desk: Partial<JobDesk>) =>
  createRouterClient(createRouter(fakeRouterParts({ engine: { ...idleDesk, ...desk } }))).jobs;

const id = numberedId(1);
const batch = {
  ...{ id: numberedId(9), kind: 'import-resume', label: '12 files', isOpen: false },
  counts: { pending: 3, running: 2, completed: 6, failed: 1, cancelled: 0 },
  asking: 1,
  ...{ createdAt: 5, finishedAt: null, seq: 77 },
};

describe('a batch', () => {
  it('is listed beside the jobs that are rows of their own', async () => {
    const jobs = setup({ listBatches: () => [batch] });
    expect(await jobs.list()).toEqual({ jobs: [], batches: [batch], seq: 7 });
  });

  it('gives its jobs page by page', async () => {
    const asked: unknown[] = [];
    const member = makeJob({ id, batchId: batch.id });
    const jobs = setup({
      listMembers(query) {
        asked.push(query);
        return [member];
      },
    });
    const query = { batchId: batch.id, state: 'failed' as const, after: id, limit: 1 };
    expect(await jobs.members(query)).toMatchObject({ jobs: [{ id, batchId: batch.id }] });
    expect(asked).toEqual([query]);
  });

  it('is cancelled or tried again as a whole, and NOT_FOUND when unknown', async () => {
    const jobs = setup({ cancelBatch: async () => batch });
    expect(await jobs.cancelBatch({ id: batch.id })).toEqual(batch);
    await expect(jobs.retryBatch({ id: batch.id })).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'batch' } },
    });
  });
});

describe('running again', () => {
  it('answers with the new job', async () => {
    const rerunOf = { jobId: id, step: 'structure' };
    const jobs = setup({ rerun: async () => makeJob({ id: numberedId(2), rerunOf }) });
    const again = await jobs.rerun({ id, fromStep: 'structure', settings: {} });
    expect(again).toMatchObject({ id: numberedId(2), rerunOf });
  });

  it.each([
    ['no-such-job', { code: 'NOT_FOUND', data: { what: 'job' } }],
    ['no-such-step', { code: 'NOT_FOUND', data: { what: 'step' } }],
    ['unfinished', { code: 'CONFLICT', data: { state: 'running' } }],
    ['settings-refused', { code: 'FAILED', data: { code: 'settings-refused' } }],
  ] as const)('says %s as a typed error', async (refusal, error) => {
    const job = makeJob({ id, state: 'running' });
    const jobs = setup({ rerun: async () => refusal, getJob: () => job });
    await expect(jobs.rerun({ id, fromStep: 'x' })).rejects.toMatchObject(error);
  });

  it('tells what may be chosen, and NOT_FOUND of an unknown job', async () => {
    const settingsOf = (jobId: string) =>
      jobId === id ? { fields: [], values: { language: 'deu' } } : null;
    const jobs = setup({ settingsOf });
    expect(await jobs.settings({ id })).toEqual({ fields: [], values: { language: 'deu' } });
    await expect(jobs.settings({ id: numberedId(8) })).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', data: { what: 'job' } },
    });
  });

  it('gives the output of a step, to be laid beside another', async () => {
    const jobs = setup({
      stepOutput: async (_id, step) => (step === 'read' ? { output: { pages: 2 } } : null),
    });
    expect(await jobs.stepOutput({ id, step: 'read' })).toEqual({ output: { pages: 2 } });
    await expect(jobs.stepOutput({ id, step: 'x' })).rejects.toMatchObject({
      data: { what: 'step' },
    });
  });
});

describe('the queue', () => {
  const gate: Gate = {
    ...{ kind: '*', key: 'mail.example', reason: 'user', code: 'provider-auth' },
    ...{ until: null, closedAt: 1, closedBy: 'engine' },
  };

  it('says what keeps jobs from beginning, in the words of the failure', async () => {
    const jobs = setup({ listGates: () => [gate], storageTrouble: () => 'disk-full' });
    expect(await jobs.queue()).toMatchObject({
      ...{ pausedBy: null, trouble: 'disk-full' },
      gates: [
        {
          ...{ kind: '*', key: 'mail.example', reason: 'user', closedBy: 'engine' },
          failure: { code: 'provider-auth', sentence: { id: 'failure.provider-auth' } },
        },
      ],
    });
  });

  it('is paused for one kind or all, and let go on for what the user has mended', async () => {
    const asked: unknown[] = [];
    const jobs = setup({
      pause: async (kind) => void asked.push(['pause', kind]),
      resume: async (kind) => void asked.push(['resume', kind]),
      letGoOn: async (scope) => void asked.push(['let go on', scope]),
    });
    await jobs.pause();
    await jobs.pause({ kind: 'import-resume' });
    await jobs.resume();
    await jobs.letGoOn({ kind: '*', key: 'mail.example' });
    expect(asked).toEqual([
      ['pause', undefined],
      ['pause', 'import-resume'],
      ['resume', undefined],
      ['let go on', { kind: '*', key: 'mail.example' }],
    ]);
  });
});

describe('a single job', () => {
  it('that waits for the user is let go on by a retry; any other that waits is not', async () => {
    const hold = { reason: 'user', until: null, delayMs: null } as const;
    const waiting = makeJob({ id, hold });
    const released = { ...waiting, hold: null };
    const retry = async () => released;
    expect(await setup({ getJob: () => waiting, retry }).retry({ id })).toMatchObject({ id });
    await expect(setup({ getJob: () => released, retry }).retry({ id })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', data: { state: 'pending' } },
    });
  });

  it('is moved to the front while it waits, and removed once it is finished', async () => {
    const jobs = setup({ getJob: () => makeJob({ id, state: 'completed', finishedAt: 5 }) });
    await expect(jobs.moveToFront({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await jobs.remove({ id })).toEqual({});
    await expect(setup({ getJob: () => makeJob() }).remove({ id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('that died after all its tries is among the dead letters', async () => {
    const dead = makeJob({ id, state: 'failed', isDeadLetter: true });
    const jobs = setup({ listDeadLetters: () => [dead], redrive: async () => 3 });
    expect(await jobs.deadLetters()).toMatchObject({ jobs: [{ id, isDeadLetter: true }] });
    expect(await jobs.redrive({ kind: 'import-resume' })).toEqual({ retried: 3 });
  });
});
