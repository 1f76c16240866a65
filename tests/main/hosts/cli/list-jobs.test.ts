import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { listJobs } from '../../../../src/main/hosts/cli/list-jobs.ts';
import { createOutput } from '../../../../src/main/hosts/cli/output.ts';
import { shownTime } from '../../../../src/main/hosts/cli/shown-time.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import { type HoldReason, holdReasons } from '../../../../src/shared/domain/job-state.ts';
import { fakeRouterParts, idleDesk } from '../../../support/fake-router-parts.ts';
import { makeJob } from '../../../support/make-job.ts';

type Job = ReturnType<typeof makeJob>;
type Batch = ReturnType<typeof idleDesk.listBatches>[number];

const emptyCounts = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };

function makeBatch(changes: Partial<Batch>): Batch {
  return {
    id: '00000000-0000-7000-8000-0000000000b1',
    kind: 'import-resume',
    label: '25 files',
    counts: emptyCounts,
    asking: 0,
    isOpen: false,
    createdAt: 1,
    finishedAt: null,
    seq: 1,
    ...changes,
  };
}

async function list(known: { jobs?: Job[]; batches?: Batch[] }, isJson = false) {
  const { jobs = [], batches = [] } = known;
  const engine = { ...idleDesk, listJobs: () => jobs, listBatches: () => batches };
  const client = createRouterClient(createRouter(fakeRouterParts({ engine })));
  const lines: string[] = [];
  const notes: string[] = [];
  const output = createOutput({
    stdout: { write: (text) => lines.push(text.trimEnd()) },
    stderr: { write: (text) => notes.push(text.trimEnd()) },
  });
  expect(await listJobs({ client }, { isJson, output })).toBe(0);
  return { lines, notes };
}

const inAnHour = Date.now() + 60 * 60_000;

function held(reason: HoldReason, until: number | null): Job {
  return makeJob({ state: 'pending', hold: { reason, until, delayMs: null } });
}

describe('a job that does not run says why', () => {
  for (const until of [null, inAnHour]) {
    it(`in one sentence for each reason, with ${until === null ? 'no' : 'a'} known end`, async () => {
      const { lines } = await list({ jobs: holdReasons.map((reason) => held(reason, until)) });
      const sentences = lines.map((line) => line.split('  ').at(-1) ?? '');
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^{}]{15,}\.$/u);
      expect(new Set(sentences).size).toBe(holdReasons.length);
    });
  }

  it('and when it goes on, as the clock on the wall shows it', async () => {
    const { lines } = await list({ jobs: [held('time', inAnHour)] });
    expect(lines[0]?.endsWith(`It starts at ${shownTime(inAnHour)}.`)).toBe(true);
  });

  it('with the failure that the user is to do something about', async () => {
    const job = held('user', null);
    const failure = { code: 'provider-auth', values: { server: 'api.example.com' } } as const;
    const { lines } = await list({
      jobs: [{ ...job, failure: { ...failure, step: null, detail: '' } }],
    });
    expect(lines[0]).toContain('api.example.com did not accept the key');
  });
});

describe('a batch is one line', () => {
  it('with how many of its jobs are done', async () => {
    const counts = { ...emptyCounts, pending: 8, running: 3, completed: 12, failed: 2 };
    const { lines } = await list({ batches: [makeBatch({ counts })] });
    expect(lines).toEqual([
      `${makeBatch({}).id}  running  import-resume  25 files · 12 of 25 done · 2 failed`,
    ]);
  });

  const ends = [
    { counts: { completed: 25 }, state: 'completed', says: '25 of 25 done' },
    { counts: { completed: 20, failed: 5 }, state: 'failed', says: '20 of 25 done · 5 failed' },
    { counts: { cancelled: 25 }, state: 'cancelled', says: '0 of 25 done · 25 cancelled' },
    { counts: { pending: 25 }, state: 'pending', says: '0 of 25 done' },
  ] as const;
  for (const { counts, state, says } of ends) {
    it(`and the state that tells most about it: ${state}`, async () => {
      const batch = makeBatch({ counts: { ...emptyCounts, ...counts } });
      const { lines } = await list({ batches: [batch] });
      expect(lines[0]).toBe(`${batch.id}  ${state}  import-resume  25 files · ${says}`);
    });
  }

  it('and says when more jobs are still to come', async () => {
    const { lines } = await list({ batches: [makeBatch({ isOpen: true })] });
    expect(lines[0]).toContain('  pending  ');
    expect(lines[0]).toContain('more are being added');
  });

  it('before single jobs, unless it is finished and they are not', async () => {
    const batch = makeBatch({ counts: { ...emptyCounts, completed: 25 } });
    const jobs = [makeJob({ state: 'pending', label: 'nora.pdf' })];
    expect((await list({ jobs, batches: [batch] })).lines[0]).toContain('25 files');
    const finished = { ...batch, finishedAt: 5 };
    expect((await list({ jobs, batches: [finished] })).lines[0]).toContain('nora.pdf');
  });

  it('of JSON with a type of its own, beside jobs as they always were', async () => {
    const batch = makeBatch({});
    const job = makeJob();
    const { lines } = await list({ jobs: [job], batches: [batch] }, true);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toEqual({ type: 'batch', ...batch });
    expect(second).toMatchObject({ id: job.id, label: job.label, state: job.state });
    expect(second).not.toHaveProperty('type');
  });
});

it('says that there are none, unless JSON is wanted', async () => {
  expect((await list({})).notes).toEqual(['There are no jobs.']);
  expect((await list({}, true)).notes).toEqual([]);
  expect((await list({ batches: [makeBatch({})] })).notes).toEqual([]);
});
