import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../../../src/main/engine/define-job.ts';
import {
  createDomainEvents,
  type DomainEvents,
  MAX_DEPTH,
} from '../../../../src/main/engine/domain-events/domain-events.ts';
import type { Engine } from '../../../../src/main/engine/engine.ts';
import { createDomainEventTable } from '../../../../src/main/store/domain-event-table.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../../../src/main/store/sqlite-job-store.ts';
import type { SqliteTx } from '../../../../src/main/store/sqlite-tx.ts';
import { AppError } from '../../../../src/shared/domain/app-error.ts';
import type { DomainEventFact } from '../../../../src/shared/domain/domain-event.ts';
import { afterTest } from '../../../support/after-test.ts';
import { createEngineBundle } from '../../../support/engine-bundle.ts';
import { createFakeClock, FAKE_NOW } from '../../../support/fake-clock.ts';
import { numberedId } from '../../../support/numbered-id.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

type Kind = Partial<JobDefinition<SqliteTx, { fields: string[] }>>;

const argsSchema = z.object({ fields: z.array(z.string()) });
const profileChanged: DomainEventFact = {
  type: 'profile.changed',
  payload: { fields: ['skills'] },
};

/** A kind that a change of the profile starts. */
function kind(name: string, parts: Kind = {}): JobDefinition<SqliteTx> {
  return defineJob<SqliteTx, z.infer<typeof argsSchema>, unknown>({
    ...{ kind: name, args: argsSchema, output: z.unknown(), timeoutMs: 60_000 },
    retry: { maxTries: 1, baseDelayMs: 1_000 },
    ...{ concurrency: 2, defaultPriority: 5 },
    handler: async () => ({ status: 'done', output: null }),
    startedBy: [
      {
        type: 'profile.changed',
        toRequest: ({ fields }) => ({ args: { fields }, label: 'again' }),
      },
    ],
    ...parts,
  });
}

let ids = 500_000;
function newId(): string {
  ids += 1;
  return numberedId(ids);
}

function setup(makeKinds: (events: () => DomainEvents<SqliteTx>) => JobDefinition<SqliteTx>[]) {
  const db = openDatabase(':memory:');
  const clock = createFakeClock();
  const store = createSqliteJobStore(db, clock);
  const definitions = makeKinds(() => events);
  const engineOf = (): Engine<SqliteTx> => bundle.engine;
  const events: DomainEvents<SqliteTx> = createDomainEvents<SqliteTx>({
    ...{ log: createDomainEventTable(db), definitions, clock, logger: silentLogger },
    enqueue: (tx, request) => engineOf().enqueue(tx, request),
    write: (work) => engineOf().write(work),
    getJob: (id) => engineOf().getJob(id),
    newId,
  });
  const { onJobEnded } = events;
  const bundle = createEngineBundle(store, definitions, { clock, hooks: { onJobEnded } });
  afterTest(async () => {
    await bundle.engine.stop();
    await store.close();
    db.close();
  });
  const all = () => events.list({ limit: 100 });
  const emit = (fact = profileChanged) => bundle.engine.write((tx) => events.emit(tx, fact));
  return { ...bundle, db, events, all, emit };
}

describe('an event', () => {
  it('is stored with its payload, and starts the kinds that declared it', async () => {
    const { engine, all, emit } = setup(() => [kind('score'), kind('deaf', { startedBy: [] })]);
    await emit();
    const [job] = engine.listJobs(9);
    expect(all()).toMatchObject([
      {
        ...{ ...profileChanged, jobId: null, depth: 0, resentOf: null, at: FAKE_NOW },
        starts: [{ kind: 'score', jobId: job?.id, refusal: null, state: 'pending' }],
      },
    ]);
    expect(job).toMatchObject({
      ...{ kind: 'score', args: { fields: ['skills'] }, label: 'again' },
      idempotencyKey: `event:${all()[0]?.id}:score`,
    });
  });

  it('is on disk with its jobs, or neither is', async () => {
    const { engine, events, all } = setup(() => [kind('score')]);
    const failing = engine.write((tx) => {
      events.emit(tx, profileChanged);
      throw new TypeError('what it reports did not happen');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(all()).toEqual([]);
    expect(engine.listJobs(9)).toEqual([]);
  });

  it('must fit its type', async () => {
    const { all, emit } = setup(() => []);
    const wrong = { type: 'profile.changed', payload: { fields: [] } } as const;
    await expect(emit(wrong as never)).rejects.toThrow(z.ZodError);
    expect(all()).toEqual([]);
  });

  it('is known by the kinds that declare to be started by it', () => {
    const { events } = setup(() => [kind('score'), kind('deaf', { startedBy: [] }), kind('sum')]);
    expect(events.listStarters()).toEqual([{ type: 'profile.changed', kinds: ['score', 'sum'] }]);
  });

  it('starts nothing where the kind finds nothing in it', async () => {
    const startedBy: Kind['startedBy'] = [{ type: 'profile.changed', toRequest: () => null }];
    const { all, emit } = setup(() => [kind('score', { startedBy })]);
    await emit();
    expect(all()).toMatchObject([{ starts: [] }]);
  });

  it('is stored even if a kind makes nothing sensible of it, and says so', async () => {
    const misread: Kind['startedBy'] = [
      { type: 'profile.changed', toRequest: () => ({ args: 'none' as never, label: 'a' }) },
    ];
    const broken: Kind['startedBy'] = [
      {
        type: 'profile.changed',
        toRequest: () => {
          throw new TypeError('a fault');
        },
      },
    ];
    const kinds = [kind('a', { startedBy: misread }), kind('b', { startedBy: broken }), kind('c')];
    const { all, emit } = setup(() => kinds);
    await emit();
    expect(all()[0]?.starts).toMatchObject([
      { kind: 'a', jobId: null, refusal: 'args-invalid' },
      { kind: 'b', jobId: null, refusal: 'args-invalid' },
      { kind: 'c', refusal: null, state: 'pending' },
    ]);
  });
});

describe('a chain of events', () => {
  it('ends at the limit when a kind starts itself, and is recorded as refused', async () => {
    const { engine, all, emit, settle } = setup((events) => [
      kind('circle', {
        async handler(ctx) {
          await ctx.commit('tell', (tx) => events().emit(tx, profileChanged, ctx.jobId));
          return { status: 'done', output: null };
        },
      }),
    ]);
    await engine.start();
    await emit();
    for (let turn = 0; turn < 40; turn += 1) await settle();
    const chain = all().toReversed();
    expect(chain.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(engine.listJobs(99)).toHaveLength(MAX_DEPTH);
    expect(chain.at(-1)?.starts).toEqual([
      { kind: 'circle', jobId: null, refusal: 'event-loop', state: null },
    ]);
    expect(chain[1]?.jobId).toBe(chain[0]?.starts[0]?.jobId);
  });

  it('goes on through jobs that another one asked for', async () => {
    const { engine, all, emit, settle } = setup((events) => [
      kind('circle', {
        async handler(ctx) {
          await ctx.commit('ask', (_tx, { enqueue }) => {
            enqueue('child', { kind: 'child', args: { fields: [] }, label: 'a child' });
          });
          return { status: 'done', output: null };
        },
      }),
      kind('child', {
        startedBy: [],
        async handler(ctx) {
          await ctx.commit('tell', (tx) => events().emit(tx, profileChanged, ctx.jobId));
          return { status: 'done', output: null };
        },
      }),
    ]);
    await engine.start();
    await emit();
    for (let turn = 0; turn < 80; turn += 1) await settle();
    expect(all()).toHaveLength(MAX_DEPTH + 1);
    expect(all()[0]).toMatchObject({ depth: MAX_DEPTH, starts: [{ refusal: 'event-loop' }] });
  });

  it('cannot be declared twice by one kind for one type', () => {
    const one = { type: 'profile.changed', toRequest: () => null } as const;
    expect(() => setup(() => [kind('twice', { startedBy: [one, one] })])).toThrow(/twice/);
  });
});

describe('the end of a job', () => {
  const announcing = (handler: NonNullable<Kind['handler']>) =>
    kind('announced', { handler, startedBy: [], announcesEnd: true });
  const jobEnds = kind('after', {
    startedBy: [
      { type: 'job.completed', toRequest: (end) => ({ args: { fields: [end.kind] }, label: 'a' }) },
    ],
  });

  it('is told where the kind asks for it, and may start others', async () => {
    const done = async () => ({ status: 'done', output: null }) as const;
    const { engine, enqueue, settle, all } = setup(() => [announcing(done), jobEnds]);
    await engine.start();
    const id = await enqueue({ fields: [] }, { kind: 'announced' });
    await settle();
    const payload = { jobId: id, kind: 'announced', entity: null };
    expect(all()).toMatchObject([{ type: 'job.completed', payload, jobId: id, depth: 0 }]);
    const [next] = all()[0]?.starts ?? [];
    expect(engine.getJob(next?.jobId ?? '')).toMatchObject({ args: { fields: ['announced'] } });
  });

  it('is told with its code when it failed for good, once', async () => {
    const fail = () => Promise.reject(new AppError('file-unreadable'));
    const { engine, enqueue, settle, all } = setup(() => [announcing(fail)]);
    await engine.start();
    const id = await enqueue({ fields: [] }, { kind: 'announced' });
    await settle();
    const payload = { jobId: id, kind: 'announced', code: 'file-unreadable' };
    expect(all()).toMatchObject([{ type: 'job.failed', payload, starts: [] }]);
  });

  it('is not told where nobody asked, nor of what was cancelled', async () => {
    const { engine, enqueue, settle, all } = setup(() => [
      announcing(async () => ({ status: 'cancel', reason: 'stale' })),
      kind('silent'),
    ]);
    await engine.start();
    await enqueue({ fields: [] }, { kind: 'announced' });
    await enqueue({ fields: [] }, { kind: 'silent' });
    await settle();
    expect(
      engine
        .listJobs(9)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['cancelled', 'completed']);
    expect(all()).toEqual([]);
  });
});

describe('sending an event again', () => {
  it('tells of the same as a new event that names the old one, and starts anew', async () => {
    const { engine, events, all, emit } = setup(() => [kind('score')]);
    await emit();
    const [first] = all();
    const again = await events.sendAgain(first?.id ?? '');
    expect(again).toMatchObject({ ...profileChanged, resentOf: first?.id, depth: 0 });
    expect(again?.id).not.toBe(first?.id);
    expect(all()).toHaveLength(2);
    expect(engine.listJobs(9)).toHaveLength(2);
  });

  it('is refused when its payload no longer fits, and answers null for an unknown one', async () => {
    const { events, db, all, emit } = setup(() => []);
    await emit();
    db.prepare("UPDATE domain_event SET payload = '{}'").run();
    const outdated = events.sendAgain(all()[0]?.id ?? '');
    await expect(outdated).rejects.toMatchObject({ code: 'event-outdated' });
    expect(await events.sendAgain(numberedId(1))).toBeNull();
  });
});
