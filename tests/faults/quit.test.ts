import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultKinds } from '../support/faults/fault-kinds.ts';
import type { FaultPlan } from '../support/faults/fault-plan.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder, withDatabase } from '../support/faults/inspect-folder.ts';
import { type RunningChild, runFaultChild } from '../support/faults/run-child.ts';
import { samples } from './samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-quit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const quitMs = 3_000;

/** Tells the child to end once its work has begun; gives how long that took, in milliseconds. */
async function quitMidJob(plan: FaultPlan) {
  let askedAt = 0;
  const ask = (child: RunningChild) => {
    if (askedAt > 0) return;
    askedAt = performance.now();
    child.kill('SIGTERM');
  };
  const ended = await runFaultChild(
    { ...plan, until: 'told' },
    { onNews: ({ type }, child) => type === 'begun' && ask(child) },
  );
  const tookMs = performance.now() - askedAt;
  expect({ code: ended.code, signal: ended.signal }, ended.errors).toEqual({
    ...{ code: 0, signal: null },
  });
  return tookMs;
}

const jobsIn = (dataFolder: string, kind: string) =>
  withDatabase(dataFolder, (db) =>
    db
      .prepare('SELECT DISTINCT state, attempt, claim_token AS claimToken FROM job WHERE kind = ?')
      .all(kind),
  );

/** Handed back: as if it had not begun. */
const handedBack = [{ state: 'pending', attempt: 0, claimToken: null }];

describe('a program that is told to end in the middle of its work', () => {
  it('hands the running jobs back within three seconds, and goes on at the next start', async () => {
    const row = { id: 'F20', fault: 'quit mid-job' };
    await prove({ ...row, asked: '≤ 3 s, no attempt used, resumes' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const sample = isLong ? 1 : 0;
      const file = samples['import-resume']![sample]!;
      const prepared = await Promise.all(
        [1, 2, 3, 4].map((number) => file.prepare(folder, number)),
      );
      const plan = { dataFolder, kind: 'import-resume', sample, prepared };
      const tookMs = await quitMidJob(plan);
      expect(jobsIn(dataFolder, plan.kind)).toEqual(handedBack);
      const next = await runFaultChild(plan);
      expect(next.code, next.errors).toBe(0);
      expect(inspectFolder(dataFolder, [plan.kind])).toEqual({
        ...{ integrity: 'ok', states: { completed: 4 }, maxAttempt: 1 },
        ...{ stepsRunAgain: [], leftovers: 0 },
      });
      return {
        done: 'SIGTERM while four files are read',
        count: 1,
        result: `ended in ${Math.round(tookMs)} ms; all four completed in their first attempt`,
        isInTime: tookMs <= quitMs,
      };
    });
  });

  it('does not wait for a job that will not listen', async () => {
    const row = { id: 'F20', fault: 'quit mid-job' };
    await prove({ ...row, asked: '≤ 3 s, no attempt used' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const fill = [{ kind: faultKinds.deaf, count: 8 }];
      const tookMs = await quitMidJob({ dataFolder, fill, isScripted: true });
      expect(jobsIn(dataFolder, faultKinds.deaf)).toEqual(handedBack);
      return {
        done: 'SIGTERM while eight jobs hang that do not listen',
        count: 1,
        result: `ended in ${Math.round(tookMs)} ms; all eight handed back`,
        isInTime: tookMs <= quitMs,
      };
    });
  });
});
