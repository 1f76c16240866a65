/** Sets up job stores of each make for the conformance suite, with the calls its tests repeat. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewJob, StepRecord } from '../../src/main/engine/job.ts';
import type { JobStore } from '../../src/main/engine/ports.ts';
import type { Transition } from '../../src/main/engine/transitions.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';
import { createFakeClock, FAKE_NOW } from './fake-clock.ts';
import { createMemoryJobStore } from './memory-store/memory-job-store.ts';
import { numberedId } from './numbered-id.ts';

interface Bundle<Tx> {
  readonly store: JobStore<Tx>;
  readonly close: () => Promise<void>;
}

function openSqlite(path: string): Bundle<unknown> {
  const db = openDatabase(path);
  const store = createSqliteJobStore(db, createFakeClock());
  const close = async () => {
    await store.close();
    db.close();
  };
  return { store: store as unknown as JobStore<unknown>, close };
}

function openSqliteFile(): Bundle<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-store-'));
  const { store, close } = openSqlite(join(folder, 'test.db'));
  return { store, close: () => close().then(() => rmSync(folder, { recursive: true })) };
}

export const jobStores: Record<string, () => Bundle<unknown>> = {
  'SQLite in a file': openSqliteFile,
  'SQLite in memory': () => openSqlite(':memory:'),
  memory: () => ({
    store: createMemoryJobStore(createFakeClock()) as unknown as JobStore<unknown>,
    close: async () => {},
  }),
};

export function newJob(number: number, overrides: Partial<NewJob> = {}): NewJob {
  return {
    id: numberedId(number),
    kind: 'dream',
    args: { number },
    label: `job ${number}`,
    entity: null,
    priority: 5,
    rank: number,
    hold: null,
    ...{ idempotencyKey: null, concurrencyKey: null, supersedeKey: null },
    ...{ isHousekeeping: false, batchId: null, parentId: null, rerunOf: null },
    createdAt: FAKE_NOW + number,
    ...overrides,
  };
}

export const step = (name: string, json: unknown = { kept: true }): StepRecord => ({
  ...{ name, revision: 1, type: 'pure', output: { json } },
  ...{ startedAt: FAKE_NOW, finishedAt: FAKE_NOW + 5, ordinal: 1, startedAfter: 0 },
});

export function createStoreLab(open: () => Bundle<unknown>) {
  let opened: Bundle<unknown> | null = null;

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
      claim: async (limit = 1, kind = 'dream', fullKeys: readonly string[] = []) => {
        const { value } = await store.write((tx) => {
          const [suspect] = store.listReadySuspects(1);
          const ready = store.listReadyJobs({ kind, limit, fullKeys }).map(({ id }) => id);
          return (suspect === undefined ? ready : [suspect.id]).map((id) => {
            tokens += 1;
            const claimToken = `token-${tokens}`;
            return store.claimJob(tx, id, { now: FAKE_NOW, bootId: 'boot-1', claimToken });
          });
        });
        return value;
      },
      apply: async (transition: Transition) =>
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

  return {
    setup,
    setupClaimed,
    async cleanUp() {
      await opened?.close();
      opened = null;
    },
  };
}
