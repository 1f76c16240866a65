/** The parts behind the router, small and in memory, for tests of router and hosts. */

import type { Subscription } from '../../src/main/events/event-stream.ts';
import type { JobDesk } from '../../src/main/router/jobs-router.ts';
import type { RouterParts } from '../../src/main/router/router.ts';
import type { AppEvent } from '../../src/shared/contract/events.ts';
import { defaultBudget } from '../../src/shared/domain/models/budget.ts';
import { noPreferences } from '../../src/shared/domain/preferences.ts';
import { defaultSettings } from '../../src/shared/domain/settings.ts';
import { silentLogger } from './silent-logger.ts';

/** A desk at which nothing ever happens. */
export const idleDesk: JobDesk = {
  ...{ listJobs: () => [], listBatches: () => [], listMembers: () => [], listJobsOf: () => [] },
  ...{ listDeadLetters: () => [], listGates: () => [], lastSeq: () => 7, getJob: () => null },
  ...{ cancel: async () => null, retry: async () => null, moveToFront: async () => null },
  ...{ cancelBatch: async () => null, retryBatch: async () => null, redrive: async () => 0 },
  settingsOf: () => null,
  ...{ rerun: async () => 'no-such-job', stepOutput: async () => null, remove: async () => false },
  ...{ pause: async () => {}, resume: async () => {}, letGoOn: async () => {} },
  ...{ noteNetwork: async () => {}, clearFinished: async () => 0, storageTrouble: () => null },
};

export const emptyShelf: RouterParts['resumes'] = {
  ...{ listLines: () => [], listRemoved: () => [], listVersions: () => [] },
  ...{ get: () => null, findLine: () => null, getNumber: () => null },
};

const idleResumeDesk: RouterParts['resumeDesk'] = {
  ...{ create: () => Promise.reject(new Error('no résumé was expected')), getDraft: () => null },
  ...{
    saveDraft: async () => null,
    discardDraft: async () => false,
    saveVersion: async () => null,
  },
  ...{ restoreVersion: async () => null, confirm: async () => false, rename: async () => false },
  ...{ remove: async () => false, putBack: async () => false },
};

const noTasks: RouterParts['tasks'] = {
  run: () => Promise.reject(new Error('no task was expected')),
  health: () => ({ runner: 'threads', restarts: 0, groups: [] }),
  memory: async () => 0,
};

/** Parts that know nothing, differing in `changes`. */
export function fakeRouterParts(changes: Partial<RouterParts> = {}): RouterParts {
  return {
    answers: { answer: async () => null, confirmAll: async () => 0 },
    passwords: {
      tasksOn: () => changes.tasks ?? noTasks,
      unlock: () => Promise.reject(new Error('no password was expected')),
    },
    backups: {
      list: async () => [],
      status: async () => ({ lastBackupAt: null, lastRestore: null }),
      make: () => Promise.reject(new Error('no backup was expected')),
    },
    deliveries: {
      countHeld: () => ({ notification: 0, mail: 0, webhook: 0 }),
      release: async () => 0,
      discard: async () => 0,
    },
    domainEvents: { list: () => [], listStarters: () => [], sendAgain: async () => null },
    engine: idleDesk,
    timetable: emptyTimetable,
    intake: { start: async () => [] },
    reImport: { again: async () => null },
    notices: { subscribe: noNotices, confirm: () => {} },
    samples: { add: async () => [], remove: async () => ({ removed: 0, kept: 0 }) },
    today: { look: async () => neverLooked, hideSteps: async () => neverLooked },
    ...{ resumes: emptyShelf, resumeDesk: idleResumeDesk },
    ...{ profile: emptyProfile, wishes: noWishes },
    events: { subscribe: oneSnapshot },
    ...{ models: noModels, ledger: emptyLedger },
    tasks: noTasks,
    setAside: { retry: async () => 0, remove: async () => 0 },
    settings: fixedSettings,
    blobs: { pathOf: (hash) => `/blobs/${hash}`, sizeOf: async () => null },
    clock: { now: () => 7 },
    reader: { run: () => Promise.reject(new Error('no lookup was expected')) },
    integrity: { report: () => ({ lastCheck: null, isCheckDue: false, starts: noStarts }) },
    readRunLog: async () => ({ lines: [], isCut: false }),
    programHealth: async () => ({
      ...{ at: 7, startedAt: 3, database: { bytes: 0, logBytes: 0 }, disk: null },
      ...{ memoryBytes: 0, mainThread: null },
    }),
    info: { version: '1.2.3', host: 'loopback' },
    logger: silentLogger,
    ...changes,
  };
}

const noStarts = { count: 1, afterBadEnd: 0, lastBadEndAt: null };

const neverLooked = { since: null, areStepsHidden: false };

const fixedSettings: RouterParts['settings'] = {
  get: () => defaultSettings,
  ...{ set: async () => defaultSettings, reset: async () => defaultSettings },
  kinds: { list: () => [], set: async () => 'unknown', reset: async () => 'unknown' },
  place: {
    look: () => Promise.reject(new Error('no look at the data was expected')),
    open: async () => false,
  },
  noticeTest: { send: () => false },
};

const unchanged = () => () => {};

const emptyLedger: RouterParts['ledger'] = {
  list: () => [],
  hosts: async () => ({ hosts: [], currency: 'USD' }),
};

const noQuote = { lowMicros: null, highMicros: null, basis: 0, affordable: null };

const noModels: RouterParts['models'] = {
  get: async () => ({
    ...{ providers: [], consents: [], prices: [], budget: defaultBudget, canKeepKeys: false },
    choices: {
      structuring: null,
      vision: null,
      tailoring: null,
      transcripts: null,
      embeddings: null,
    },
    spent: { dayMicros: 0, monthMicros: 0 },
  }),
  ...{ detect: async () => [], testSaved: async () => null, preview: () => null },
  testUnsaved: async () => ({ isOk: false, models: [], code: null, values: {} }),
  addProvider: () => Promise.reject(new Error('no provider was expected')),
  ...{ changeProvider: async () => {}, removeProvider: async () => {}, choose: async () => {} },
  ...{ setPrice: async () => {}, setBudget: async () => {}, setConsent: async () => {} },
  quote: () => ({ reach: null, providerName: null, model: null, ...noQuote }),
};
const refuseFact = async () => ({ refused: 'unknown' }) as const;

const emptyProfile: RouterParts['profile'] = {
  get: async () => ({
    ...{ facts: [], removed: [], sources: [], conflictCount: 0 },
    completeness: { known: 0, of: 1, missing: [] },
  }),
  ...{ edit: refuseFact, add: refuseFact, setRemoved: refuseFact },
  ...{ leaveOut: async () => false, listen: unchanged },
};

const noWishes: RouterParts['wishes'] = {
  getPreferences: () => ({ preferences: noPreferences, revision: 0 }),
  ...{ savePreferences: async () => null, listSearches: () => [], saveSearch: async () => null },
  ...{ removeSearch: async () => false, listen: unchanged },
};

const refuse = async () => ({ refused: 'unknown' }) as const;

const emptyTimetable: RouterParts['timetable'] = {
  listSchedules: () => [],
  getSchedule: () => null,
  listRuns: () => [],
  listUserKinds: () => [],
  timeZone: () => 'Europe/London',
  preview: () => ({ words: { id: 'cron.words.hourly', message: 'every hour' }, nextRunsAt: [] }),
  ...{ create: refuse, update: refuse, setPaused: refuse, remove: refuse, runNow: refuse },
};

async function* noNotices(): AsyncGenerator<never> {
  yield* [];
}

/** Tells one snapshot, then waits until the listener goes away. */
async function* oneSnapshot(
  { after }: Subscription,
  signal: AbortSignal,
): AsyncGenerator<AppEvent> {
  yield { type: 'jobs.snapshot', seq: after ?? 7, jobs: [], batches: [] };
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
