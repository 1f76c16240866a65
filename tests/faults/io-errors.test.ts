import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mapInParallel } from '../../src/shared/std/map-in-parallel.ts';
import { buildShimLibrary, createDiskShim, errnos } from '../support/disk-shim/disk-shim.ts';
import { isLong, prove } from '../support/faults/fault-row.ts';
import { inspectFolder } from '../support/faults/inspect-folder.ts';
import { type ChildRun, runFaultChild } from '../support/faults/run-child.ts';
import { samples } from './samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-io-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kind = 'import-resume';
const library = buildShimLibrary();
/** Longer than a failed job waits between its tries. */
const hangMs = 30_000;

/** A data folder as the app leaves it: what is tried is a job, not the making of the tables. */
async function makeTemplate(): Promise<string> {
  const dataFolder = join(await mkdtemp(join(folder, 'template-')), 'data');
  const { code, errors } = await runFaultChild({ dataFolder, isScripted: true });
  expect(code, errors).toBe(0);
  return dataFolder;
}

interface Setting {
  readonly library: string;
  readonly template: string;
  readonly prepared: unknown;
}

/** One run of the job with the `number`th file call failing (0: none), and a whole one after it. */
async function runWithError({ library, template, prepared }: Setting, number: number) {
  const workFolder = await mkdtemp(join(folder, 'work-'));
  const dataFolder = join(workFolder, 'data');
  await cp(template, dataFolder, { recursive: true });
  const shim = createDiskShim(library, dataFolder, workFolder);
  const plan = { dataFolder, kind, prepared: [prepared], isScripted: true };
  let timer: NodeJS.Timeout | undefined;
  if (number > 0) shim.failNth(number, errnos.EIO);
  const first = await runFaultChild(plan, {
    env: shim.env,
    onStart: (child) => {
      timer = setTimeout(() => child.kill('SIGKILL'), hangMs);
    },
  });
  clearTimeout(timer);
  const { calls, refused } = shim.counts();
  shim.close();
  const second = number > 0 ? await runFaultChild(plan) : first;
  const after = inspectFolder(dataFolder, [kind]);
  await rm(workFolder, { recursive: true });
  return { number, calls, refused, first, second, after };
}

/** What the failed call did: nothing that can be seen, a failure that was told, or neither. */
function outcomeOf({ code, news }: ChildRun): 'success' | 'told' | 'unclean' {
  if (code === 0) return 'success';
  return code === 3 && news.some(({ type }) => type === 'failed') ? 'told' : 'unclean';
}

it('meets an error of the disk at any call with success or a clean failure', async () => {
  const row = { id: 'F6', fault: 'I/O error on the Nth call' };
  await prove({ ...row, asked: 'clean error or success for every N' }, async () => {
    const done = 'one EIO, at each file call of a whole import in turn';
    if ('missing' in library) {
      return { done, count: 0, result: `skipped: ${library.missing}`, skipped: library.missing };
    }
    const setting = {
      library: library.path,
      template: await makeTemplate(),
      prepared: await samples[kind]![0]!.prepare(folder, 1),
    };
    const clean = await runWithError(setting, 0);
    expect(clean.first.code, clean.first.errors).toBe(0);
    const every = isLong ? 1 : 24;
    const numbers = Array.from({ length: Math.ceil(clean.calls / every) }, (_, at) => {
      return 1 + at * every;
    });
    const results = await mapInParallel(numbers, 2, (number) => runWithError(setting, number));
    const counts = { success: 0, told: 0 };
    for (const { number, first, second, after } of results) {
      const outcome = outcomeOf(first);
      expect(outcome, `call ${number}: ${first.errors}`).not.toBe('unclean');
      if (outcome !== 'unclean') counts[outcome] += 1;
      expect(second.code, `after call ${number}: ${second.errors}`).toBe(0);
      expect(after, `call ${number}`).toMatchObject({
        ...{ integrity: 'ok', leftovers: 0, stepsRunAgain: [] },
      });
      // Completed, or failed with a reason the user was told; never lost between the two.
      expect(Object.values(after.states), `call ${number}`).toEqual([1]);
    }
    const result = `${counts.success} runs succeeded, ${counts.told} said so and left all whole`;
    return { done, count: results.length, result };
  });
}, 1_200_000);
