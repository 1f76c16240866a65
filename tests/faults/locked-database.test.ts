import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cheapKinds, faultKinds } from '../support/faults/fault-kinds.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-locked-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lockSeconds = isLong ? [1, 10, 60] : [1];
const maxDelayMs = 100;
const jobs = 200;
/** Longer than a start takes. */
const heldMs = 2_000;

/** Holds the file as another program would, for as long as it is told. */
function lock(dataFolder: string) {
  const db = new Database(join(dataFolder, 'nightshift.db'));
  db.exec('BEGIN EXCLUSIVE');
  const jobCount = db.prepare('SELECT count(*) FROM job WHERE kind = ?').pluck();
  return {
    /** What others have written so far. */
    countJobs: (kind: string) => Number(jobCount.get(kind)),
    release: () => db.close(),
  };
}

describe('a database that another process holds', () => {
  for (const seconds of lockSeconds) {
    it(`loses nothing and keeps the main thread free for ${seconds} s`, async () => {
      const row = { id: 'F7', fault: 'database locked' };
      await prove({ ...row, asked: '0 lost, main thread ≤ 100 ms late' }, async () => {
        const dataFolder = await mkdtemp(join(folder, 'data-'));
        const fill = [{ kind: faultKinds.steps, count: jobs }];
        let released: Promise<void> = Promise.resolve();
        let held: ReturnType<typeof lock> | null = null;
        let onDiskWhenTold = jobs;
        const ended = await runFaultChild(
          { dataFolder, fill, isScripted: true },
          {
            onNews({ type }) {
              if (type === 'queued' && held) onDiskWhenTold = held.countJobs(faultKinds.steps);
              if (type !== 'ready') return;
              held = lock(dataFolder);
              released = delay(seconds * 1_000).then(() => {
                held?.release();
                held = null;
              });
            },
          },
        );
        await released;
        expect(ended.code, ended.errors).toBe(0);
        // What is told to be queued is on disk, whether the lock came before that or after.
        expect(onDiskWhenTold).toBe(jobs);
        expect(ended.ms).toBeGreaterThan(seconds * 1_000);
        const { states, integrity, stepsRunAgain } = inspectFolder(dataFolder, cheapKinds);
        expect({ states, integrity, stepsRunAgain }).toEqual({
          ...{ states: { completed: jobs * 2 }, integrity: 'ok', stepsRunAgain: [] },
        });
        const late = ended.news.find((news) => news.type === 'delay');
        return {
          done: `held for ${seconds} s while ${jobs} jobs are queued`,
          count: 1,
          result: `0 lost; main thread p95 ${late?.p95Ms.toFixed(0)} ms, at most ${late?.maxMs.toFixed(0)} ms late`,
          isInTime: (late?.p95Ms ?? 0) <= maxDelayMs,
        };
      });
    });
  }

  it('is waited for at a start, too', async () => {
    const row = { id: 'F7', fault: 'database locked' };
    await prove({ ...row, asked: 'starts, or says why not' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const fill = [{ kind: faultKinds.steps, count: 5 }];
      const first = await runFaultChild({ dataFolder, fill, isScripted: true });
      expect(first.code, first.errors).toBe(0);
      const held = lock(dataFolder);
      const more = { dataFolder, fill: [{ kind: faultKinds.echo, count: 5 }], isScripted: true };
      const second = runFaultChild(more);
      await delay(heldMs);
      held.release();
      const { code, news, errors } = await second;
      expect([0, 3], errors).toContain(code);
      const { states, integrity } = inspectFolder(dataFolder, cheapKinds);
      expect(integrity).toBe('ok');
      const failed = news.find(({ type }) => type === 'failed');
      expect(states, JSON.stringify(failed)).toEqual({ completed: 10 });
      const result = code === 0 ? 'started when it was free, 0 lost' : `said ${failed?.type}`;
      return { done: 'held while the program starts', count: 1, result };
    });
  });
});
