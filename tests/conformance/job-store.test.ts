import { afterEach, describe, expect, it } from 'vitest';
import type { Job, NewJob, StepRecord } from '../../src/main/engine/job.ts';
import * as transitions from '../../src/main/engine/transitions.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';
import { jobStores, type OpenedStore } from '../support/job-stores.ts';
import { numberedId } from '../support/numbered-id.ts';

let opened: OpenedStore | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

function newJob(number: number, overrides: Partial<NewJob> = {}): NewJob {
  return {
    id: numberedId(number),
    kind: 'dream',
    args: { number },
    label: `job ${number}`,
    entity: null,
    priority: 5,
    rank: number,
    hold: null,
    idempotencyKey: null,
    createdAt: FAKE_NOW + number,
    ...overrides,
  };
}

const step = (name: string, json: unknown = { kept: true }): StepRecord => ({
  ...{ name, revision: 1, type: 'pure', output: { json } },
  ...{ startedAt: FAKE_NOW, finishedAt: FAKE_NOW + 5 },
});

const failure = { code: 'task-crashed', values: {}, step: 'read', detail: 'gone' } as const;

describe.each(Object.entries(jobStores))('a job store: %s', (_name, open) => {
  function setup() {
    opened = open();
    const { store } = opened;
    let tokens = 0;
    return {
      store,
      add: async (...jobs: NewJob[]) => {
        const written = await store.write((tx) => jobs.map((job) => store.insertJob(tx, job)));
        return written.value;
      },
      claim: async (count = 1, kind = 'dream') => {
        const { value } = await store.write((tx) =>
          store.claimJobs(tx, {
            freeSlots: [{ kind, count }],
            suspects: store.hasReadySuspect() ? 'one' : 'none',
            now: FAKE_NOW,
            bootId: 'boot-1',
            newToken: () => {
              tokens += 1;
              return `token-${tokens}`;
            },
          }),
        );
        return value;
      },
      apply: async (transition: transitions.Transition) =>
        (await store.write((tx) => store.applyTransition(tx, transition))).value,
    };
  }

  async function setupClaimed() {
    const bundle = setup();
    await bundle.add(newJob(1));
    const [job] = await bundle.claim();
    if (job?.claimToken == null) throw new TypeError('the job was not claimed');
    return { ...bundle, job, fence: { jobId: job.id, claimToken: job.claimToken } };
  }

  it('keeps a job as it was given, pending and untried', async () => {
    const { store, add } = setup();
    const hold = { reason: 'user', until: null, delayMs: null } as const;
    const entity = { type: 'resume', id: numberedId(9) } as const;
    await add(newJob(1, { hold, entity, args: { deep: [1, { two: 'zwei' }] } }));
    expect(store.getJob(numberedId(1))).toMatchObject({
      ...{ state: 'pending', attempt: 0, progress: 0, claimToken: null, hold, entity },
      args: { deep: [1, { two: 'zwei' }] },
    });
  });

  it('gives the unfinished job back when its idempotency key comes again', async () => {
    const { add, apply, store } = setup();
    await add(newJob(1, { idempotencyKey: 'same' }));
    expect(await add(newJob(2, { idempotencyKey: 'same' }))).toMatchObject([
      { isNew: false, job: { id: numberedId(1) } },
    ]);
    const first = store.getJob(numberedId(1)) as Job;
    await apply(transitions.cancel(first, FAKE_NOW));
    expect(await add(newJob(3, { idempotencyKey: 'same' }))).toMatchObject([{ isNew: true }]);
  });

  it('claims by rank, then by id, within the free slots, and never twice', async () => {
    const { add, claim } = setup();
    await add(newJob(1, { rank: 30 }), newJob(3, { rank: 10 }), newJob(2, { rank: 10 }));
    expect((await claim(2)).map((job) => job.id)).toEqual([numberedId(2), numberedId(3)]);
    expect((await claim(2)).map((job) => job.id)).toEqual([numberedId(1)]);
    expect(await claim(2)).toEqual([]);
  });

  it('claims no job of another kind and none that is held', async () => {
    const { add, claim } = setup();
    const hold = { reason: 'time', until: FAKE_NOW + 1, delayMs: 1 } as const;
    await add(newJob(1, { kind: 'other' }), newJob(2, { hold }));
    expect(await claim(5)).toEqual([]);
  });

  it('marks a claimed job with its token, its boot and its attempt', async () => {
    const { job } = await setupClaimed();
    expect(job).toMatchObject({
      ...{ state: 'running', claimToken: 'token-1', bootId: 'boot-1', attempt: 1 },
      startedAt: FAKE_NOW,
    });
  });

  it('lets go of held jobs when their time has come', async () => {
    const { store, add, claim } = setup();
    const until = FAKE_NOW + 1_000;
    await add(newJob(1, { hold: { reason: 'time', until, delayMs: 1_000 } }));
    const release = (now: number) => store.write((tx) => store.releaseDueJobs(tx, now));
    expect(store.nextDueAt()).toBe(until);
    expect((await release(until - 1)).value).toBe(0);
    expect((await release(until)).value).toBe(1);
    expect(store.nextDueAt()).toBeNull();
    expect(await claim()).toHaveLength(1);
  });

  it('shortens a pause that a wall clock set back would stretch', async () => {
    const { store, add } = setup();
    const until = FAKE_NOW + 1_000;
    await add(newJob(1, { hold: { reason: 'time', until, delayMs: 1_000 } }));
    const yearsAgo = FAKE_NOW - 10 * 365 * 86_400_000;
    await store.write((tx) => store.releaseDueJobs(tx, yearsAgo));
    expect(store.nextDueAt()).toBe(yearsAgo + 1_000);
  });

  it('reads checkpoints back as they were written, inline or in a file', async () => {
    const { store, fence, job } = await setupClaimed();
    const inFile = { ...step('b'), output: { file: 'key' } };
    await store.write((tx) => store.saveStep(tx, fence, step('a', [1, null, 'ü'])));
    await store.write((tx) => store.saveStep(tx, fence, inFile));
    expect(store.listSteps(job.id)).toEqual([step('a', [1, null, 'ü']), inFile]);
  });

  it('writes nothing for a claim that no longer holds', async () => {
    const { store, fence, job, apply, claim } = await setupClaimed();
    await apply(transitions.interrupt(job));
    const [again] = await claim();
    expect(again?.claimToken).toBe('token-2');
    const late = await store.write((tx) => [
      store.saveStep(tx, fence, step('late')),
      store.saveProgress(tx, fence, { progress: 99, progressMessage: null }),
      store.saveStepFailure(tx, fence, { ...failure, attempt: 1, at: FAKE_NOW }),
      store.applyTransition(tx, transitions.complete(job, FAKE_NOW, { output: 'late' })),
    ]);
    expect(late.value).toEqual([false, false, false, null]);
    expect(late.changes).toEqual([]);
    expect(store.listSteps(job.id)).toEqual([]);
    expect(store.listStepFailures(job.id)).toEqual([]);
    expect(store.getJob(job.id)).toMatchObject({ state: 'running', progress: 0, output: null });
  });

  it('ignores a late finish of a cancelled job', async () => {
    const { job, apply, store } = await setupClaimed();
    await apply(transitions.cancel(job, FAKE_NOW));
    expect(await apply(transitions.complete(job, FAKE_NOW, { output: 1 }))).toBeNull();
    expect(store.getJob(job.id)?.state).toBe('cancelled');
  });

  it('undoes all of a write that throws, and nothing of its neighbours', async () => {
    const { store } = setup();
    const results = await Promise.allSettled([
      store.write((tx) => store.insertJob(tx, newJob(1))),
      store.write((tx) => {
        store.insertJob(tx, newJob(2));
        throw new RangeError('no');
      }),
      store.write((tx) => store.insertJob(tx, newJob(3))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([1, 2, 3].map((n) => store.getJob(numberedId(n)) !== null)).toEqual([true, false, true]);
  });

  it('numbers changes in the order of their commits, and hands out each with its job', async () => {
    const { store, job, fence } = await setupClaimed();
    const { changes } = await store.write((tx) => {
      store.saveStep(tx, fence, step('a'));
      store.applyTransition(tx, transitions.complete(job, FAKE_NOW, { output: { n: 1 } }));
    });
    expect(changes).toMatchObject([
      { type: 'job.stepFinished', job: { state: 'running' } },
      { type: 'job.completed', job: { state: 'completed', progress: 100, output: { n: 1 } } },
    ]);
    const [first, second] = changes;
    expect(second?.seq).toBeGreaterThan(first?.seq ?? Number.POSITIVE_INFINITY);
    expect(store.lastSeq()).toBe(second?.seq);
    expect(store.getJob(job.id)?.seq).toBe(second?.seq);
  });

  it('tells what was missed, the last change of each job only', async () => {
    const { store, add, job, apply } = await setupClaimed();
    const seen = store.lastSeq();
    await apply(transitions.requestCancel(job, FAKE_NOW));
    await add(newJob(2));
    await apply(transitions.cancel(job, FAKE_NOW));
    const missed = store.listChangesAfter(seen, 10);
    expect(missed?.map((change) => change.type)).toEqual(['job.queued', 'job.cancelled']);
    expect(store.listChangesAfter(store.lastSeq(), 10)).toEqual([]);
  });

  it('answers null when too much was missed, or when the number is from elsewhere', async () => {
    const { store, add } = setup();
    await add(newJob(1), newJob(2), newJob(3));
    expect(store.listChangesAfter(0, 2)).toBeNull();
    expect(store.listChangesAfter(store.lastSeq() + 1, 10)).toBeNull();
  });

  it('forgets finished jobs with all that belongs to them, and no others', async () => {
    const { store, job, fence, apply, add } = await setupClaimed();
    await store.write((tx) => store.saveStep(tx, fence, step('a')));
    await apply(transitions.complete(job, FAKE_NOW, { output: null }));
    await add(newJob(2));
    const { value, changes } = await store.write((tx) => store.removeFinishedJobs(tx));
    expect(value).toEqual([job.id]);
    expect(changes).toMatchObject([{ type: 'jobs.removed', ids: [job.id] }]);
    expect(store.listSteps(job.id)).toEqual([]);
    expect(store.listJobs(10).map(({ id }) => id)).toEqual([numberedId(2)]);
  });

  it('lists unfinished jobs first, then the newest', async () => {
    const { store, job, apply, add } = await setupClaimed();
    await add(newJob(2), newJob(3));
    await apply(transitions.complete(job, FAKE_NOW, { output: null }));
    expect(store.listJobs(10).map(({ id }) => id)).toEqual([3, 2, 1].map(numberedId));
    expect(store.listJobs(2)).toHaveLength(2);
    expect(store.listRunningJobs()).toEqual([]);
  });

  it('claims a suspect alone, and others only when none is asked for', async () => {
    const { store, job, apply, add, claim } = await setupClaimed();
    await apply(transitions.recover(job, FAKE_NOW));
    await add(newJob(2, { rank: 0 }));
    expect(store.hasReadySuspect()).toBe(true);
    expect(await claim(5)).toMatchObject([{ id: job.id, isSuspect: true }]);
    expect(store.hasReadySuspect()).toBe(false);
    expect(await claim(5)).toMatchObject([{ id: numberedId(2), isSuspect: false }]);
  });

  it('notes that a claim has finished a step, until the next claim', async () => {
    const { store, job, fence, apply, claim } = await setupClaimed();
    await store.write((tx) => store.saveStep(tx, fence, step('a')));
    expect(store.getJob(job.id)?.hasCheckpoint).toBe(true);
    await apply(transitions.interrupt(job));
    expect(await claim()).toMatchObject([{ hasCheckpoint: false }]);
  });

  it('keeps failed tries with their job', async () => {
    const { store, job, fence } = await setupClaimed();
    const tried = { ...{ step: 'read', attempt: 1, at: FAKE_NOW }, code: 'task-crashed' } as const;
    await store.write((tx) => store.saveStepFailure(tx, fence, { ...tried, detail: 'gone' }));
    expect(store.listStepFailures(job.id)).toEqual([{ ...tried, detail: 'gone' }]);
  });

  it('remembers awake time', async () => {
    const { store } = setup();
    expect(store.readAwakeMs()).toBe(0);
    await store.write((tx) => store.saveAwakeMs(tx, 1234.4));
    expect(store.readAwakeMs()).toBe(1234);
  });
});
