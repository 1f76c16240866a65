import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultKinds } from '../support/faults/fault-kinds.ts';
import { prove } from '../support/faults/fault-row.ts';
import { inspectFolder, withDatabase } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-poison-'));
});
afterAll(() => rm(folder, { recursive: true }));

const innocents = 30;

function failuresIn(dataFolder: string) {
  return withDatabase(dataFolder, (db) =>
    db
      .prepare(
        `SELECT kind, json_extract(failure, '$.code') AS code FROM job WHERE state = 'failed'`,
      )
      .all(),
  );
}

describe('a job that takes its process with it', () => {
  it('is set aside after three deaths alone, and the others are done', async () => {
    const row = { id: 'F4', fault: 'poison job' };
    await prove({ ...row, asked: 'quarantined after 3 alone, others unaffected' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const fill = [
        { kind: faultKinds.steps, count: innocents },
        { kind: faultKinds.echo, count: innocents },
        // Last: each kind is a write of its own, and the process dies as soon as this one runs.
        { kind: faultKinds.poison, count: 1 },
      ];
      let deaths = 0;
      while (deaths < 20) {
        const { code, signal, errors } = await runFaultChild({ dataFolder, fill });
        if (signal !== 'SIGKILL') {
          expect(code, errors).toBe(0);
          break;
        }
        deaths += 1;
      }
      // Once beside others, which makes all of them suspects, then three times alone.
      expect(deaths).toBe(4);
      const { states, integrity, stepsRunAgain } = inspectFolder(
        dataFolder,
        Object.values(faultKinds),
      );
      expect({ states, integrity, stepsRunAgain }).toEqual({
        states: { completed: innocents * 3, failed: 1 },
        integrity: 'ok',
        stepsRunAgain: [],
      });
      expect(failuresIn(dataFolder)).toEqual([{ kind: faultKinds.poison, code: 'quarantined' }]);
      const result = `set aside after ${deaths - 1} deaths alone; ${innocents * 3} others completed`;
      return { done: `one among ${innocents * 3} jobs`, count: deaths, result };
    });
  });

  it('leaves a window that stays: the third start begins with all work paused', async () => {
    const row = { id: 'F4', fault: 'two failed starts' };
    await prove({ ...row, asked: 'safe mode: paused, and goes on when told' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const plan = { dataFolder, fill: [{ kind: faultKinds.poison, count: 1 }], resumes: false };
      const first = await runFaultChild(plan);
      const second = await runFaultChild(plan);
      expect([first.signal, second.signal]).toEqual(['SIGKILL', 'SIGKILL']);
      const third = await runFaultChild(
        { ...plan, until: 'told' },
        { onNews: ({ type }, child) => type === 'queued' && child.kill('SIGTERM') },
      );
      expect(third.news[0]).toEqual({ type: 'ready', pausedBy: 'engine' });
      expect({ code: third.code, signal: third.signal }).toEqual({ code: 0, signal: null });
      expect(inspectFolder(dataFolder, Object.values(faultKinds)).states).toEqual({ pending: 1 });
      // Told to go on, it dies twice more, alone, until the job is set aside.
      const later = [];
      for (let start = 0; start < 3; start += 1) {
        later.push((await runFaultChild({ ...plan, resumes: true })).signal);
      }
      expect(later).toEqual(['SIGKILL', 'SIGKILL', null]);
      expect(failuresIn(dataFolder)).toEqual([{ kind: faultKinds.poison, code: 'quarantined' }]);
      const result = 'third start paused by the engine, no job begun; ended cleanly';
      return { done: 'two starts die under their first job', count: 3, result };
    });
  });
});
