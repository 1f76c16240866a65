import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';
import { samples } from './samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-cancel-'));
});
afterAll(() => rm(folder, { recursive: true }));

const asked = { ackMs: 100, doneMs: 1_000 };
/** More than any job has places of its own. */
const mostPlaces = 60;

const everySample = Object.entries(samples).flatMap(([kind, list]) =>
  list.map((sample, index) => ({ kind, sample, index, title: `${kind}, ${sample.name}` })),
);
const chosen = everySample.filter(({ index }) => isLong || index === 0);

for (const { kind, sample, index, title } of chosen) {
  it(`stops at every place of ${title}, and leaves no file behind`, async () => {
    const row = { id: 'F24', fault: 'cancel at every step' };
    await prove({ ...row, asked: 'told ≤ 100 ms, done ≤ 1 s, 0 orphans' }, async () => {
      const dataFolder = await mkdtemp(join(folder, 'data-'));
      const temporary = await mkdtemp(join(folder, 'tmp-'));
      const prepared = [];
      for (let number = 1; number <= mostPlaces; number += 1) {
        prepared.push(await sample.prepare(folder, number));
      }
      const ended = await runFaultChild(
        { dataFolder, kind, sample: index, prepared },
        { program: 'cancel', env: { TMPDIR: temporary } },
      );
      expect(ended.code, ended.errors).toBe(0);
      const cancelled = ended.news.filter((news) => news.type === 'cancelled');
      expect(cancelled.length).toBeGreaterThanOrEqual(2);
      expect(cancelled.length).toBeLessThan(mostPlaces);
      // One that had been done when the cancel came is whole; nothing else may come of it.
      const states = new Set(cancelled.map(({ state }) => state));
      expect(['cancelled', 'completed']).toEqual(expect.arrayContaining([...states]));
      expect(cancelled[0]?.state).toBe('cancelled');
      const { integrity, leftovers, stepsRunAgain } = inspectFolder(dataFolder, [kind]);
      expect({ integrity, leftovers, stepsRunAgain }).toEqual({
        ...{ integrity: 'ok', leftovers: 0, stepsRunAgain: [] },
      });
      expect(readdirSync(temporary)).toEqual([]);
      const ackMs = Math.max(...cancelled.map((news) => news.ackMs));
      const doneMs = Math.max(...cancelled.map((news) => news.doneMs));
      return {
        done: `${title}: ${cancelled.length} places`,
        count: cancelled.length,
        result: `told ≤ ${ackMs.toFixed(0)} ms, done ≤ ${doneMs.toFixed(0)} ms, 0 orphans`,
        isInTime: ackMs <= asked.ackMs && doneMs <= asked.doneMs,
      };
    });
  }, 300_000);
}
