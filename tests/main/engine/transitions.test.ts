import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/main/engine/job.ts';
import { stateTable } from '../../../src/main/engine/state-table.ts';
import * as transitions from '../../../src/main/engine/transitions.ts';
import { isFinalJobState, type JobState } from '../../../src/shared/domain/job-state.ts';
import { makeJob } from '../../support/make-job.ts';

const now = 1_000;
const failure = { code: 'task-crashed', values: {}, step: null, detail: 'gone' } as const;
const running = makeJob({ state: 'running', claimToken: 'token', bootId: 'boot', attempt: 2 });
const deadly = { ...running, isSuspect: true, loneDeaths: 2 };
const pending = makeJob({ state: 'pending' });
const failed = makeJob({ state: 'failed', attempt: 3, finishedAt: 900, failure });
const hold = { reason: 'parent', until: null, delayMs: null } as const;
const held = makeJob({ state: 'pending', hold });

/** Every transition with the job it leaves from, the state it leads to, and what it is called. */
const table: readonly {
  readonly name: string;
  readonly job: Job;
  readonly transition: transitions.Transition;
  readonly to: JobState;
  readonly reason: string;
}[] = [
  {
    ...{ name: 'complete', job: running, to: 'completed', reason: 'done' },
    transition: transitions.complete(running, now, { output: 1 }),
  },
  {
    ...{ name: 'retryLater', job: running, to: 'pending', reason: 'task-crashed' },
    transition: transitions.retryLater(running, now, { failure, delayMs: 50 }),
  },
  {
    ...{ name: 'hold', job: running, to: 'pending', reason: 'network' },
    transition: transitions.hold(running, { reason: 'network', until: null, delayMs: null }),
  },
  {
    ...{ name: 'fail', job: running, to: 'failed', reason: 'task-crashed' },
    transition: transitions.fail(running, now, { failure, isDeadLetter: false }),
  },
  {
    ...{ name: 'cancel, while pending', job: pending, to: 'cancelled', reason: 'user' },
    transition: transitions.cancel(pending, now),
  },
  {
    ...{ name: 'cancel, while running', job: running, to: 'cancelled', reason: 'user' },
    transition: transitions.cancel(running, now),
  },
  {
    ...{ name: 'requestCancel', job: running, to: 'running', reason: 'user' },
    transition: transitions.requestCancel(running, now),
  },
  {
    ...{ name: 'interrupt', job: running, to: 'pending', reason: 'shutdown' },
    transition: transitions.interrupt(running),
  },
  {
    ...{ name: 'recover', job: running, to: 'pending', reason: 'crash' },
    transition: transitions.recover(running, now),
  },
  {
    ...{ name: 'recover, at the third death alone', job: deadly, to: 'failed' },
    ...{ reason: 'quarantined', transition: transitions.recover(deadly, now) },
  },
  {
    ...{ name: 'wait', job: running, to: 'pending', reason: 'task-crashed' },
    transition: transitions.wait(running, failure),
  },
  {
    ...{ name: 'needUser', job: running, to: 'pending', reason: 'task-crashed' },
    transition: transitions.needUser(running, failure),
  },
  {
    ...{ name: 'release', job: held, to: 'pending', reason: 'parent' },
    transition: transitions.release(held),
  },
  {
    ...{ name: 'move', job: pending, to: 'pending', reason: 'user' },
    transition: transitions.move(pending, { priority: 1, rank: -5 }),
  },
  {
    ...{ name: 'requeue', job: failed, to: 'pending', reason: 'user' },
    transition: transitions.requeue(failed, 77),
  },
];

describe.each(table)('$name', ({ job, transition, to, reason }) => {
  it(`leads to ${to}, under the fence of the job it was made for`, () => {
    expect(transition).toMatchObject({
      ...{ jobId: job.id, from: job.state, claimToken: job.claimToken, to, reason },
    });
  });

  it('is a row of the states table', () => {
    const { change } = transition;
    expect(stateTable).toContainEqual(expect.objectContaining({ from: job.state, to, change }));
  });

  it('leaves no claim behind unless the job goes on running', () => {
    const after = { ...job, ...transition.set };
    expect(after.claimToken === null).toBe(to !== 'running');
    expect(after.bootId === null).toBe(to !== 'running');
    expect(after.finishedAt !== null).toBe(isFinalJobState(transition.to));
  });
});

describe('a job under which the process died', () => {
  it('is no suspect when it had just finished a step', () => {
    const { set } = transitions.recover({ ...deadly, hasCheckpoint: true }, now);
    expect(set).toMatchObject({ isSuspect: false, loneDeaths: 0 });
  });

  it('is a suspect when it had not, but blamed only for deaths while it ran alone', () => {
    expect(transitions.recover(running, now).set).toMatchObject({ isSuspect: true, loneDeaths: 0 });
    const alone = { ...running, isSuspect: true };
    expect(transitions.recover(alone, now).set).toMatchObject({ isSuspect: true, loneDeaths: 1 });
  });

  it('is cleared by coming to any end of its own', () => {
    const { set } = transitions.fail(deadly, now, { failure, isDeadLetter: true });
    expect(set).toMatchObject({ isSuspect: false, loneDeaths: 0 });
  });

  it('stays a suspect when the user tries it again after its quarantine', () => {
    const aside = { ...deadly, ...transitions.recover(deadly, now).set, state: 'failed' as const };
    const again = { ...aside, ...transitions.requeue(aside, 1).set };
    expect(again).toMatchObject({ isSuspect: true, loneDeaths: 0 });
  });
});

describe('attempts', () => {
  it('are given back by interruptions and holds, not by failures', () => {
    const attemptAfter = ({ set }: transitions.Transition) => set.attempt ?? running.attempt;
    expect(attemptAfter(transitions.interrupt(running))).toBe(1);
    const reason = { reason: 'user', until: null, delayMs: null } as const;
    expect(attemptAfter(transitions.hold(running, reason))).toBe(1);
    expect(attemptAfter(transitions.wait(running, failure))).toBe(1);
    expect(attemptAfter(transitions.needUser(running, failure))).toBe(1);
    expect(attemptAfter(transitions.retryLater(running, now, { failure, delayMs: 1 }))).toBe(2);
    expect(attemptAfter(transitions.fail(running, now, { failure, isDeadLetter: false }))).toBe(2);
  });

  it('count anew after a failed job was queued again', () => {
    expect(transitions.requeue(failed, 77).set).toMatchObject({ attemptBase: 3, rank: 77 });
  });
});

describe('the states table', () => {
  const changesOf = (change: string) => stateTable.filter((row) => row.change === change);

  it('has no row that no transition makes, but for what the store itself begins', () => {
    const byStore = ['job.queued', 'job.claimed', 'job.stepFinished'];
    const made = new Set(table.map(({ transition }) => transition.change as string));
    for (const { change } of stateTable) {
      expect(made.has(change) || byStore.includes(change), change).toBe(true);
    }
  });

  it('lets nothing out of a final state but the user', () => {
    const final = stateTable.filter(({ from }) => from !== null && isFinalJobState(from));
    expect(final).toEqual(changesOf('job.requeued'));
  });
});
