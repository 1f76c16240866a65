import { describe, expect, it } from 'vitest';
import type { JobChange } from '../../../src/main/engine/job.ts';
import type { EngineEvent, EngineListener } from '../../../src/main/engine/recorder.ts';
import { createEventStream } from '../../../src/main/events/event-stream.ts';
import type { AppEvent } from '../../../src/shared/contract/events.ts';
import { makeJob } from '../../support/make-job.ts';
import { numberedId } from '../../support/numbered-id.ts';

function setup(missed: readonly JobChange[] | null = []) {
  const listeners = new Set<EngineListener>();
  const job = makeJob({ seq: 4 });
  const stream = createEventStream({
    engine: {
      listJobs: () => [job],
      listBatches: () => [],
      lastSeq: () => 4,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    listChangesAfter: () => missed,
  });
  const controller = new AbortController();
  return {
    listeners,
    tell: (event: EngineEvent) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (after?: number) =>
      stream.subscribe({ after, members: false }, controller.signal)[Symbol.asyncIterator](),
    stop: () => controller.abort(),
  };
}

const change = (seq: number, id = 1): JobChange => ({
  type: 'job.stepFinished',
  seq,
  job: makeJob({ id: numberedId(id), seq }),
});

const next = async (events: AsyncIterator<AppEvent>) => (await events.next()).value as AppEvent;

it('begins with a snapshot for a new client', async () => {
  const { subscribe } = setup();
  expect(await next(subscribe())).toMatchObject({ type: 'jobs.snapshot', seq: 4 });
});

it('begins with what was missed for a client that comes back', async () => {
  const { subscribe } = setup([change(3)]);
  expect(await next(subscribe(2))).toMatchObject({ type: 'job.stepFinished', seq: 3 });
});

it('begins with a snapshot where too much was missed', async () => {
  const { subscribe } = setup(null);
  expect(await next(subscribe(2))).toMatchObject({ type: 'jobs.snapshot' });
});

it('loses nothing that happens while a client is catching up', async () => {
  const { subscribe, tell } = setup([change(3)]);
  const events = subscribe(2);
  await next(events);
  tell(change(5));
  expect(await next(events)).toMatchObject({ seq: 5 });
});

it('gives a slow client the newest state of each job once', async () => {
  const { subscribe, tell } = setup([change(3)]);
  const events = subscribe(2);
  await next(events);
  for (const seq of [5, 6, 7]) tell(change(seq));
  tell(change(8, 2));
  expect(await next(events)).toMatchObject({ seq: 7 });
  expect(await next(events)).toMatchObject({ seq: 8 });
});

it('wakes a client that waits, and lets go when it leaves', async () => {
  const { subscribe, tell, stop, listeners } = setup([]);
  const events = subscribe(4);
  const waiting = next(events);
  await Promise.resolve();
  tell(change(5));
  expect(await waiting).toMatchObject({ seq: 5 });
  const last = events.next();
  stop();
  expect((await last).done).toBe(true);
  expect(listeners.size).toBe(0);
});

it('leaves out arguments, tokens and technical details', async () => {
  const { subscribe, tell } = setup([]);
  const events = subscribe(4);
  const waiting = next(events);
  const failure = { code: 'task-crashed', values: {}, step: 'x', detail: 'secret' } as const;
  tell({
    ...change(5),
    job: makeJob({ seq: 5, args: 'secret', claimToken: 'secret', failure }),
  } as JobChange);
  expect(JSON.stringify(await waiting)).not.toContain('secret');
});

describe('a changed list', () => {
  function setupLists() {
    const listeners = new Set<() => void>();
    const stream = createEventStream({
      engine: {
        ...{ listJobs: () => [], listBatches: () => [] },
        ...{ lastSeq: () => 4, listen: () => () => {} },
      },
      listChangesAfter: () => [],
      lists: {
        'schedules.changed': (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        'resumes.changed': () => () => {},
      },
    });
    const controller = new AbortController();
    const subscribe = (after?: number) =>
      stream.subscribe({ after, members: false }, controller.signal)[Symbol.asyncIterator]();
    return { listeners, subscribe, stop: () => controller.abort() };
  }

  it('is told once however often it changed, until the listener goes', async () => {
    const { listeners, subscribe, stop } = setupLists();
    const events = subscribe();
    expect(await next(events)).toMatchObject({ type: 'jobs.snapshot' });
    for (const tell of [...listeners, ...listeners]) tell();
    expect(await next(events)).toEqual({ type: 'schedules.changed' });
    const end = events.next();
    stop();
    expect(await end).toMatchObject({ done: true });
    expect(listeners.size).toBe(0);
  });

  it('may have changed for a client that comes back', async () => {
    const { subscribe } = setupLists();
    const events = subscribe(3);
    expect(await next(events)).toEqual({ type: 'schedules.changed' });
    expect(await next(events)).toEqual({ type: 'resumes.changed' });
  });
});
