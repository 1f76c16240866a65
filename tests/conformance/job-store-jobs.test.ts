import { afterEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/main/engine/job.ts';
import * as transitions from '../../src/main/engine/transitions.ts';
import { FAKE_NOW } from '../support/fake-clock.ts';
import { numberedId } from '../support/numbered-id.ts';
import { createStoreLab, jobStores, newJob } from '../support/store-lab.ts';

describe.each(Object.entries(jobStores))('jobs in a store: %s', (_name, open) => {
  const { setup, setupClaimed, cleanUp } = createStoreLab(open);
  afterEach(cleanUp);

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
    const release = (now: number) => store.write((tx) => store.releaseDue(tx, now));
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
    await store.write((tx) => store.releaseDue(tx, yearsAgo));
    expect(store.nextDueAt()).toBe(yearsAgo + 1_000);
  });

  it('lists unfinished jobs first, then the newest', async () => {
    const { store, job, apply, add } = await setupClaimed();
    await add(newJob(2), newJob(3));
    await apply(transitions.complete(job, FAKE_NOW, { output: null }));
    expect(store.listJobs(10).map(({ id }) => id)).toEqual([3, 2, 1].map(numberedId));
    expect(store.listJobs(2)).toHaveLength(2);
    expect(store.listRunningJobs()).toEqual([]);
  });

  it('gives a new job as it stands in the store, with all that was asked for', async () => {
    const { store, add } = setup();
    const entity = { type: 'resume', id: numberedId(7) } as const;
    const hold = { reason: 'time', until: FAKE_NOW + 5, delayMs: 5 } as const;
    const keys = { idempotencyKey: 'i', concurrencyKey: 'c', supersedeKey: 's' };
    const rerunOf = { jobId: numberedId(8), step: 'read' };
    const asked = newJob(1, { entity, hold, ...keys, rerunOf, isHousekeeping: true });
    for (const { job } of await add(asked, newJob(2))) expect(job).toEqual(store.getJob(job.id));
    expect(store.getJob(numberedId(1))).toMatchObject(asked);
  });

  it('claims a suspect alone, and others only when none is asked for', async () => {
    const { store, job, apply, add, claim } = await setupClaimed();
    await apply(transitions.recover(job, FAKE_NOW));
    await add(newJob(2, { rank: 0 }));
    expect(store.listReadySuspects(5)).toEqual([{ id: job.id, kind: 'dream', key: null }]);
    expect(await claim(5)).toMatchObject([{ id: job.id, isSuspect: true }]);
    expect(store.listReadySuspects(5)).toEqual([]);
    expect(await claim(5)).toMatchObject([{ id: numberedId(2), isSuspect: false }]);
  });

  it('leaves out jobs whose concurrency key is full, and takes those of others and of none', async () => {
    const { add, claim } = setup();
    await add(
      newJob(1, { concurrencyKey: 'a' }),
      newJob(2, { concurrencyKey: 'b' }),
      newJob(3, { concurrencyKey: "c'; DROP TABLE job" }),
      newJob(4),
    );
    const taken = await claim(5, 'dream', ['a', "c'; DROP TABLE job"]);
    expect(taken.map(({ id }) => id)).toEqual([2, 4].map(numberedId));
  });

  it('finds the unfinished jobs that a newer one replaces', async () => {
    const { store, add, apply } = setup();
    await add(...[1, 2, 3].map((n) => newJob(n, { supersedeKey: n === 3 ? 'b' : 'a' })));
    const [first] = store.listUnfinishedByKey('dream', 'a');
    await apply(transitions.cancel(first as Job, FAKE_NOW));
    const left = store.listUnfinishedByKey('dream', 'a');
    expect(left.map(({ id }) => id)).toEqual([numberedId(2)]);
  });

  it('keeps gates until they are opened or their time has come', async () => {
    const { store } = setup();
    const everyDream = { kind: 'dream', key: null };
    const gate = { ...everyDream, closedAt: FAKE_NOW, closedBy: 'user', code: null } as const;
    const until = FAKE_NOW + 50;
    await store.write((tx) => {
      store.closeGate(tx, { ...gate, reason: 'pause', until: null });
      store.closeGate(tx, { ...gate, reason: 'rate-limit', until: FAKE_NOW + 10 });
      store.closeGate(tx, { ...gate, reason: 'rate-limit', until });
    });
    expect(store.listGates().map(({ reason }) => reason)).toEqual(['pause', 'rate-limit']);
    expect(store.nextDueAt()).toBe(until);
    const { value, changes } = await store.write((tx) => store.releaseDue(tx, until));
    expect([value, changes.map(({ type }) => type)]).toEqual([1, ['gates.changed']]);
    await store.write((tx) => store.openGate(tx, { ...everyDream, reason: 'pause' }));
    expect(store.listGates()).toEqual([]);
    expect(store.listChangesAfter(0, 10)).toMatchObject([{ type: 'gates.changed' }]);
  });
});
