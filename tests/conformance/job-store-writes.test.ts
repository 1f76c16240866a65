import { afterEach, describe, expect, it } from 'vitest';
import * as transitions from '../../src/main/engine/transitions.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';
import { numberedId } from '../support/numbered-id.ts';
import { createStoreLab, jobStores, newJob, step } from '../support/store-lab.ts';

const failure = { code: 'task-crashed', values: {}, step: 'read', detail: 'gone' } as const;

describe.each(Object.entries(jobStores))('writes to a job store: %s', (_name, open) => {
  const { setup, setupClaimed, cleanUp } = createStoreLab(open);
  afterEach(cleanUp);

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
    const seen = store.lastSeq();
    const unseen = await store.write((tx) => store.removeFinishedJobs(tx, seen - 2, 10));
    expect(unseen.value).toBe(0);
    const { value, changes } = await store.write((tx) => store.removeFinishedJobs(tx, seen, 10));
    expect(value).toBe(1);
    expect(changes).toMatchObject([{ type: 'jobs.removed', ids: [job.id] }]);
    expect(store.listSteps(job.id)).toEqual([]);
    expect(store.listJobs(10).map(({ id }) => id)).toEqual([numberedId(2)]);
  });

  it('notes that a claim has finished a step, until the next claim', async () => {
    const { store, job, fence, apply, claim } = await setupClaimed();
    await store.write((tx) => store.saveStep(tx, fence, step('a')));
    expect(store.getJob(job.id)?.hasCheckpoint).toBe(true);
    await apply(transitions.interrupt(job));
    expect(await claim()).toMatchObject([{ hasCheckpoint: false }]);
  });

  it('remembers rate buckets and failed starts', async () => {
    const { store } = setup();
    const dreams = { kind: 'dream', key: null };
    expect([store.readRateBucket(dreams), store.readFailedStarts()]).toEqual([null, 0]);
    await store.write((tx) => {
      store.saveRateBucket(tx, dreams, { tokens: 1.5, at: FAKE_NOW });
      store.saveFailedStarts(tx, 2);
    });
    expect(store.readRateBucket(dreams)).toEqual({ tokens: 1.5, at: FAKE_NOW });
    expect(store.readFailedStarts()).toBe(2);
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
