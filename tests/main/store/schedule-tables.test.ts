import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Schedule, ScheduleRun } from '../../../src/main/engine/timetable/schedule.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { schedules as schedulesMigration } from '../../../src/main/store/migrations/0003-schedules.ts';
import { migrations } from '../../../src/main/store/migrations/index.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { createSqliteScheduleStore } from '../../../src/main/store/sqlite-schedule-store.ts';
import type { SqliteTx } from '../../../src/main/store/sqlite-tx.ts';
import { afterTest } from '../../support/after-test.ts';
import { explainQuery } from '../../support/explain-query.ts';
import { numberedId } from '../../support/numbered-id.ts';

const tx: SqliteTx = { nextSeq: () => 1, changes: [] };

const schedule = (overrides: Partial<Schedule> = {}): Schedule => ({
  ...{ id: numberedId(1), kind: 'look-around', defaultKey: 'daily', label: 'Look around' },
  ...{ cron: '0 6 * * *', timeZone: null, args: { depth: 3 }, isTouched: false },
  ...{ stoppedBy: null, nextAt: 9, reckonedAt: 5, reckonedZone: 'UTC', createdAt: 1 },
  ...overrides,
});

const run = (overrides: Partial<ScheduleRun> = {}): Omit<ScheduleRun, 'id'> => ({
  ...{ scheduleId: numberedId(1), occurrence: 9, at: 10, trigger: 'time', missed: 0 },
  ...{ jobId: numberedId(7), skipped: null },
  ...overrides,
});

function setup() {
  const db = openDatabase(':memory:');
  afterTest(() => db.close());
  return { db, ...createSqliteScheduleStore(db) };
}

describe('the schedule table', () => {
  it('gives back what was saved, and what replaced it', () => {
    const { saveSchedule, getSchedule, listSchedules } = setup();
    saveSchedule(tx, schedule());
    expect(getSchedule(numberedId(1))).toEqual(schedule());
    const changed = schedule({ cron: '0 7 * * *', timeZone: 'Europe/Berlin', isTouched: true });
    saveSchedule(tx, changed);
    expect(listSchedules()).toEqual([changed]);
    expect(getSchedule(numberedId(2))).toBeNull();
  });

  it.each([
    ['a next time of one that stands still', { stoppedBy: 'user' as const }],
    ['a touch on one that no kind brought', { defaultKey: null, isTouched: true }],
    ['a text that is too short to be one', { cron: '* * *' }],
    ['no label', { label: '' }],
    ['an id of its own', { id: 'daily' }],
    ['a reason of its own', { stoppedBy: 'whim' as never, nextAt: null }],
  ])('refuses %s', (_name, overrides) => {
    const { saveSchedule } = setup();
    expect(() => saveSchedule(tx, schedule(overrides))).toThrow(/CHECK/);
  });

  it('has one row for a default of a kind', () => {
    const { saveSchedule } = setup();
    saveSchedule(tx, schedule());
    expect(() => saveSchedule(tx, schedule({ id: numberedId(2) }))).toThrow(/UNIQUE/);
    saveSchedule(tx, schedule({ id: numberedId(2), defaultKey: null }));
    saveSchedule(tx, schedule({ id: numberedId(3), defaultKey: null }));
  });
});

describe('the history', () => {
  it('takes an occurrence once', () => {
    const { saveSchedule, addRun, hasRun } = setup();
    saveSchedule(tx, schedule());
    expect(hasRun(numberedId(1), 9)).toBe(false);
    addRun(tx, run());
    expect(hasRun(numberedId(1), 9)).toBe(true);
    expect(() => addRun(tx, run({ jobId: numberedId(8) }))).toThrow(/UNIQUE/);
  });

  it.each([
    ['a run by hand that stands for a time', { trigger: 'by-hand' as const }],
    ['a time without one', { occurrence: null }],
    ['a catch-up that missed nothing', { trigger: 'catch-up' as const }],
    ['neither a job nor a reason', { jobId: null }],
    ['a job and a reason against it', { skipped: 'args-invalid' as const }],
    ['a schedule that is not there', { scheduleId: numberedId(2) }],
  ])('refuses %s', (_name, overrides) => {
    const { saveSchedule, addRun } = setup();
    saveSchedule(tx, schedule());
    expect(() => addRun(tx, run(overrides))).toThrow(/constraint/);
  });

  it('is given in pages, newest first, and goes with its schedule', () => {
    const { saveSchedule, addRun, listRuns, removeSchedule, lastJobId } = setup();
    saveSchedule(tx, schedule());
    for (let time = 1; time <= 5; time += 1) addRun(tx, run({ occurrence: time }));
    const skipped = { jobId: null, skipped: 'previous-unfinished' } as const;
    addRun(tx, run({ occurrence: 6, ...skipped }));
    const times = (page: Parameters<typeof listRuns>[1]) =>
      listRuns(numberedId(1), page).map(({ occurrence }) => occurrence);
    expect(times({ limit: 2 })).toEqual([6, 5]);
    const before = listRuns(numberedId(1), { limit: 2 })[1]?.id;
    expect(times({ limit: 9, before })).toEqual([4, 3, 2, 1]);
    expect(lastJobId(numberedId(1))).toBe(numberedId(7));
    removeSchedule(tx, numberedId(1));
    expect(times({ limit: 9 })).toEqual([]);
    expect(lastJobId(numberedId(1))).toBeNull();
  });

  it('forgets the oldest lines beyond three thousand, of each schedule by itself', () => {
    const { saveSchedule, addRun, hasRun } = setup();
    saveSchedule(tx, schedule());
    saveSchedule(tx, schedule({ id: numberedId(2), defaultKey: 'weekly' }));
    addRun(tx, run({ scheduleId: numberedId(2), occurrence: 1 }));
    for (let time = 1; time <= 3_001; time += 1) addRun(tx, run({ occurrence: time }));
    expect(hasRun(numberedId(1), 1)).toBe(false);
    expect(hasRun(numberedId(1), 2)).toBe(true);
    expect(hasRun(numberedId(2), 1)).toBe(true);
  });

  it.each([
    [
      'scheduleRunFind',
      "SELECT 1 FROM schedule_run WHERE schedule_id = 'a' AND occurrence = 1",
      /schedule_run_occurrence/,
    ],
    [
      'scheduleRunList',
      "SELECT * FROM schedule_run WHERE schedule_id = 'a' AND id < 5 ORDER BY id DESC LIMIT 9",
      /schedule_run_history/,
    ],
    [
      'scheduleRunLastJob',
      `SELECT job_id FROM schedule_run WHERE schedule_id = 'a' AND job_id IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
      /schedule_run_job/,
    ],
    [
      'scheduleRunRemoveOld',
      `DELETE FROM schedule_run WHERE schedule_id = 'a' AND id <= (SELECT id FROM schedule_run
       WHERE schedule_id = 'a' ORDER BY id DESC LIMIT 1 OFFSET 9)`,
      /schedule_run_history.*schedule_run_history/,
    ],
  ])('%s uses its index and sorts nothing', (_name, sql, index) => {
    const plan = explainQuery(setup().db, sql);
    expect(plan).toMatch(index);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

it('comes to a database that has jobs already, and leaves them as they are', () => {
  const db = new Database(':memory:');
  afterTest(() => db.close());
  const number = migrations.findIndex(({ name }) => name === schedulesMigration.name);
  migrate(db, migrations.slice(0, number));
  db.prepare(`
    INSERT INTO job (id, kind, args, label, state, priority, rank, created_at, seq)
    VALUES (?, 'dream', '{}', 'a dream', 'pending', 5, 1, 1, 1)`).run(numberedId(1));
  migrate(db, migrations.slice(0, number + 1));
  expect(db.prepare('SELECT id, label FROM job').all()).toEqual([
    { id: numberedId(1), label: 'a dream' },
  ]);
  const { saveSchedule, addRun, listRuns } = createSqliteScheduleStore(db);
  saveSchedule(tx, schedule());
  addRun(tx, run());
  expect(listRuns(numberedId(1), { limit: 1 })).toHaveLength(1);
});
