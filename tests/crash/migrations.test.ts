import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { addRow } from '../support/faults/fault-row.ts';
import {
  killMigration,
  makeReleasedDatabase,
  migrationPlaces,
  readOldRows,
  readSchema,
  releasedSchemas,
} from '../support/migration-lab.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightshift-migrations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The schema after each number of migrations, made without any interruption. */
function wholeSchemas() {
  const of = mkdtempSync(join(folder, 'whole-'));
  return [...migrations, null].map((_, version) => {
    const path = join(of, `${version}.db`);
    makeReleasedDatabase(path, version);
    return readSchema(path);
  });
}

/** Two at a time: the machine has few cores. */
async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([lane(), lane()]);
}

describe.each(releasedSchemas)('an upgrade from $name', ({ version, name }) => {
  it('killed in any statement leaves one version or the next, with every row', async () => {
    const original = join(folder, `original-${version}.db`);
    makeReleasedDatabase(original, version);
    const whole = wholeSchemas();
    const rows = version === 0 ? null : readOldRows(original);
    const all = migrationPlaces(version);
    expect(all.length).toBeGreaterThan(3 * (migrations.length - version));
    // What follows the first migration is killed with data in it, below.
    const isFirst = (place: string) => place.startsWith(`migration:${migrations[0]?.name}:`);
    const places = version === 0 ? all.filter(isFirst) : all;
    await inPairs(places, async (place) => {
      const path = join(folder, `${version}-${place.replaceAll(':', '-')}.db`);
      copyFileSync(original, path);
      expect(await killMigration(path, place), place).toEqual({ code: null, signal: 'SIGKILL' });
      const left = readSchema(path);
      expect(left, place).toEqual(whole[Number(left.version)]);
      if (rows !== null) expect(readOldRows(path), place).toEqual(rows);
      expect(await killMigration(path, null), place).toEqual({ code: 0, signal: null });
      expect(readSchema(path), place).toEqual(whole[migrations.length]);
      if (rows !== null) expect(readOldRows(path), place).toEqual(rows);
    });
    addRow({
      ...{ id: 'F9', fault: 'migrations killed', verdict: 'met' },
      done: `from ${name}: in every statement and around each commit`,
      count: places.length,
      asked: 'old or new, never between',
      result: 'one version or the next, every row there, then brought up to date',
    });
  }, 400_000);
});
