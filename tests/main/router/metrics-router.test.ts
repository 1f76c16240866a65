import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../src/main/engine/gate.ts';
import { createRouter, type RouterParts } from '../../../src/main/router/router.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createStoreReader } from '../../../src/main/store/reader/store-reader.ts';
import { afterTest } from '../../support/after-test.ts';
import { createFakeClock, FAKE_NOW } from '../../support/fake-clock.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { numberedId } from '../../support/numbered-id.ts';
import { addPastJob } from '../../support/past-jobs.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

function setup(changes: Partial<RouterParts> = {}) {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const reader = createStoreReader({ db, clock, logger });
  afterTest(() => db.close());
  const parts = fakeRouterParts({ reader, clock, ...changes });
  return { db, client: createRouterClient(createRouter(parts)) };
}

const withGates = (...gates: readonly Gate[]) => ({
  engine: { ...fakeRouterParts().engine, listGates: () => gates },
});

const closed = (kind: string, reason: Gate['reason']): Gate => ({
  ...{ kind, key: null, reason, code: null, until: null, closedAt: 0, closedBy: 'engine' },
});

describe('metrics', () => {
  it('are counted as of now', async () => {
    const { db, client } = setup();
    addPastJob(db, { number: 1, createdAt: FAKE_NOW - 9_000 });
    const metrics = await client.metrics.get();
    expect(metrics).toMatchObject({
      at: FAKE_NOW,
      states: { completed: 1 },
      day: { completed: 1 },
    });
  });

  it('say what pending jobs wait for: their own hold, a gate before them, or a slot', async () => {
    const shut = { ...closed('*', 'model-server'), key: 'shut.example' };
    const gates = withGates(closed('dream', 'time'), closed('sleep', 'network'), shut);
    const { db, client } = setup(gates);
    addPastJob(db, { number: 1, state: 'pending' });
    addPastJob(db, { number: 2, state: 'pending', holdReason: 'time' });
    addPastJob(db, { number: 3, state: 'pending', holdReason: 'user' });
    addPastJob(db, { number: 4, state: 'pending', kind: 'sleep' });
    addPastJob(db, { number: 5, state: 'pending', kind: 'wake' });
    addPastJob(db, { number: 6, state: 'pending', kind: 'wake', concurrencyKey: 'open.example' });
    addPastJob(db, { number: 7, state: 'pending', kind: 'wake', concurrencyKey: 'shut.example' });
    db.exec(
      "INSERT INTO gate VALUES ('*', 'shut.example', 'model-server', NULL, NULL, 0, 'engine')",
    );
    const { queue } = await client.metrics.get();
    const waits = Object.fromEntries(queue.map(({ kind, waitsFor }) => [kind, waitsFor]));
    expect(waits).toEqual({
      dream: [
        { reason: 'time', count: 2 },
        { reason: 'user', count: 1 },
      ],
      sleep: [{ reason: 'network', count: 1 }],
      wake: [
        { reason: 'slot', count: 2 },
        { reason: 'model-server', count: 1 },
      ],
    });
  });

  it('call a failure that this version does not know by the general name', async () => {
    const { db, client } = setup();
    addPastJob(db, { number: 1, state: 'failed', code: 'gone-since', createdAt: FAKE_NOW - 9_000 });
    const { week } = await client.metrics.get();
    expect(week.failures).toEqual([{ code: 'internal-error', count: 1 }]);
  });
});

describe('the history', () => {
  it('is paged and filtered by the window’s words', async () => {
    const { db, client } = setup();
    for (const number of [1, 2, 3]) addPastJob(db, { number, state: 'failed' });
    const first = await client.metrics.history({ state: 'failed', limit: 2 });
    expect(first.jobs.map(({ id }) => id)).toEqual([3, 2].map(numberedId));
    const { jobs } = await client.metrics.history({ limit: 2, after: first.next ?? undefined });
    expect(jobs.map(({ id }) => id)).toEqual([numberedId(1)]);
  });

  it('refuses a page that is too large', async () => {
    const { client } = setup();
    await expect(client.metrics.history({ limit: 9_999 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('a job’s story', () => {
  it('has the sizes of outputs that lie in files, and tells no name of a file', async () => {
    const sizes = new Map([['kept', 70_000]]);
    const { db, client } = setup({
      blobs: { pathOf: String, sizeOf: async (hash) => sizes.get(hash) ?? null },
    });
    const id = addPastJob(db, { number: 1 });
    const add = db.prepare(`
      INSERT INTO step (job_id, name, revision, type, output_file, started_at, finished_at)
      VALUES (?, ?, 1, 'pure', ?, 0, 0)`);
    for (const file of ['kept', 'lost']) add.run(id, file, file);
    const story = await client.metrics.story({ id });
    expect(story.steps.map(({ outputBytes }) => outputBytes)).toEqual([70_000, null]);
    expect(story.steps[0]).not.toHaveProperty('outputFile');
  });

  it('is NOT_FOUND for a job that is not there', async () => {
    const { client } = setup();
    await expect(client.metrics.story({ id: numberedId(7) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'job' },
    });
  });
});

it('serves the trail of all changes', async () => {
  const { db, client } = setup();
  db.prepare("INSERT INTO audit VALUES (1, 5, 'gates.changed', NULL, '{\"gates\":[]}')").run();
  expect(await client.metrics.audit()).toEqual({
    entries: [{ seq: 1, at: 5, type: 'gates.changed', jobId: null, detail: { gates: [] } }],
    next: null,
  });
});

it('tells whether the database is sound', async () => {
  const lastCheck = { at: 9, kind: 'quick', problems: 2 } as const;
  const starts = { count: 9, afterBadEnd: 2, lastBadEndAt: 5 };
  const report = { lastCheck, isCheckDue: true, starts };
  const { client } = setup({ integrity: { report: () => report } });
  expect(await client.system.integrity()).toEqual(report);
});

describe('a report of a job', () => {
  it('tells of it without its name, with what the program is', async () => {
    const { db, client } = setup();
    const id = addPastJob(db, { number: 1, state: 'failed', label: 'canary.pdf' });
    const { text } = await client.metrics.report({ id });
    expect(text).toContain('Nightshift 1.2.3 (loopback)');
    expect(text).toContain('Kind dream, failed');
    expect(text).not.toContain('canary');
  });

  it('is NOT_FOUND for a job that is not there', async () => {
    const { client } = setup();
    const asked = client.metrics.report({ id: numberedId(9) });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'job' } });
  });
});

describe('the history', () => {
  it('is counted by state, and shows arguments of a job without secrets', async () => {
    const { db, client } = setup();
    const id = addPastJob(db, { number: 1, args: { file: 'a.pdf', apiKey: 'canary' } });
    addPastJob(db, { number: 2, state: 'failed' });
    const counts = { completed: 1, failed: 1, cancelled: 0, isCut: false };
    expect(await client.metrics.historyCounts()).toEqual(counts);
    expect((await client.metrics.story({ id })).args).toEqual({ file: 'a.pdf', apiKey: '•••' });
  });
});
