import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cheapKinds, faultKinds } from '../support/faults/fault-kinds.ts';
import { prove } from '../support/faults/fault-row.ts';
import { inspectFolder, withDatabase } from '../support/faults/inspect-folder.ts';
import { runFaultChild } from '../support/faults/run-child.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-newer-'));
});
afterAll(() => rm(folder, { recursive: true }));

const laterVersion = 9_999;

it('leaves the data of a later version alone, and says so', async () => {
  const row = { id: 'F9', fault: 'newer database in older app' };
  await prove({ ...row, asked: 'refuses politely' }, async () => {
    const dataFolder = join(folder, 'data');
    const plan = { dataFolder, fill: [{ kind: faultKinds.echo, count: 3 }], isScripted: true };
    const first = await runFaultChild(plan);
    expect(first.code, first.errors).toBe(0);
    withDatabase(dataFolder, (db) => db.pragma(`user_version = ${laterVersion}`));
    const file = join(dataFolder, 'nightshift.db');
    const before = readFileSync(file);
    const refused = await runFaultChild(plan);
    expect(refused.code, refused.errors).toBe(3);
    expect(refused.news).toMatchObject([{ type: 'failed', code: 'data-newer' }]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(inspectFolder(dataFolder, cheapKinds).states).toEqual({ completed: 3 });
    return {
      done: 'started on data of a later version',
      count: 1,
      result: 'said so; not a byte changed',
    };
  });
});
