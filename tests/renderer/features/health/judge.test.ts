import { describe, expect, test } from 'vitest';
import {
  judgeBackups,
  judgeDatabase,
  judgeStarts,
} from '../../../../src/renderer/features/health/state/judge-data.ts';
import {
  judgeDisk,
  judgeMainThread,
  judgeWorkers,
} from '../../../../src/renderer/features/health/state/judge-program.ts';
import { judgeWork } from '../../../../src/renderer/features/health/state/judge-work.ts';
import type { GateView } from '../../../../src/shared/contract/jobs.ts';
import type { WorkerGroupHealth } from '../../../../src/shared/domain/worker-health.ts';

const hour = 3_600_000;
const now = Date.UTC(2030, 0, 7);
const totalBytes = 500e9;

test.each([
  ['all but full', 199e6, 'broken'],
  ['filling up', 201e6, 'look'],
  ['still filling up', 1.9e9, 'look'],
  ['roomy', 2.1e9, 'good'],
] as const)('a disk that is %s', (_what, freeBytes, verdict) => {
  expect(judgeDisk({ disk: { freeBytes, totalBytes } }).verdict).toBe(verdict);
});

test('a disk of which the system tells nothing is not called good', () => {
  expect(judgeDisk({ disk: null }).verdict).toBe('unknown');
});

test('the main thread is slow where one in a hundred waits noticeably, not for one wait alone', () => {
  const judge = (p99Ms: number) =>
    judgeMainThread({ mainThread: { p50Ms: 0, p99Ms, maxMs: 900 } }).verdict;
  expect([judge(149), judge(150)]).toEqual(['good', 'look']);
  expect(judgeMainThread({ mainThread: null }).verdict).toBe('unknown');
});

describe('workers', () => {
  const idle: WorkerGroupHealth = {
    ...{ name: 'cpu', threads: 2, busy: 0, running: [], waiting: 0 },
    ...{ crashed: 0, terminated: 0, tooLarge: 0 },
  };
  const judge = (change: object, restarts = 0) =>
    judgeWorkers({ runner: 'threads', restarts, groups: [idle, { ...idle, ...change }] });

  test('are good while none was lost, at work or not', () => {
    expect(judge({})).toMatchObject({ verdict: 'good', sentence: { id: 'health.workers.idle' } });
    expect(judge({ busy: 2 })).toMatchObject({
      verdict: 'good',
      sentence: { values: { busy: 2 } },
    });
  });

  test.each([{ crashed: 1 }, { tooLarge: 1 }])('that were lost: %o', (lost) => {
    expect(judge(lost).verdict).toBe('look');
  });

  test('that were ended with what was cancelled are no loss', () => {
    expect(judge({ terminated: 3 }).verdict).toBe('good');
  });

  test('whose process was started again are worth a look', () => {
    expect(judge({}, 1).verdict).toBe('look');
  });
});

describe('the database', () => {
  const starts = { afterBadEnd: 0, lastBadEndAt: null };
  const judge = (problems: number | null, isCheckDue = false) => {
    const lastCheck = problems === null ? null : { at: now, problems };
    return judgeDatabase({ lastCheck, isCheckDue, starts }).verdict;
  };

  test('is broken where the last check found something, even if another is due', () => {
    expect([judge(1), judge(1, true)]).toEqual(['broken', 'broken']);
  });

  test('is worth a look while a check is due, and good otherwise', () => {
    expect([judge(0, true), judge(null, true)]).toEqual(['look', 'look']);
    expect([judge(0), judge(null)]).toEqual(['good', 'good']);
  });
});

test('backups: none is not known to be bad, a restore within a day is worth a look', () => {
  const judge = (lastBackupAt: number | null, restoredAt: number | null) =>
    judgeBackups(
      { lastBackupAt, lastRestore: restoredAt === null ? null : { at: restoredAt } },
      now,
    ).verdict;
  expect([judge(null, null), judge(now, null)]).toEqual(['unknown', 'good']);
  expect([judge(now, now - 23 * hour), judge(now, now - 25 * hour)]).toEqual(['look', 'good']);
});

test('starts are worth a look for a day after a bad end', () => {
  const judge = (lastBadEndAt: number | null) =>
    judgeStarts(
      { lastCheck: null, isCheckDue: false, starts: { afterBadEnd: 1, lastBadEndAt } },
      now,
    ).verdict;
  expect([judge(now - 23 * hour), judge(now - 25 * hour), judge(null)]).toEqual([
    ...['look', 'good', 'good'],
  ]);
});

test('work: storage in trouble is broken; a pause and a closed gate are worth a look', () => {
  const open = { trouble: null, pausedBy: null, gates: [] };
  const gate: GateView = {
    ...{ kind: '*', key: null, reason: 'network', until: null },
    ...{ closedBy: 'engine', failure: null },
  };
  const verdicts = [
    open,
    { ...open, gates: [gate] },
    { ...open, pausedBy: 'user' as const },
    { ...open, trouble: 'disk-full' as const, pausedBy: 'user' as const },
  ].map((queue) => judgeWork(queue).verdict);
  expect(verdicts).toEqual(['good', 'look', 'look', 'broken']);
});
