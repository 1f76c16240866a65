import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createDatabaseThread } from '../../../../src/main/store/backup/database-thread.ts';
import { migrations } from '../../../../src/main/store/migrations/index.ts';
import { openDatabase } from '../../../../src/main/store/open-database.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const source = new URL('../../../../src/main/store/backup/backup-entry.ts', import.meta.url);

function setup() {
  const folder = temporaryFolder();
  const database = join(folder, 'nightshift.db');
  const db = openDatabase(database);
  db.prepare("INSERT INTO fact (name, value) VALUES ('a', 1), ('b', 2)").run();
  return { folder, database, db, thread: createDatabaseThread(fileURLToPath(source)) };
}

describe('the backup thread', () => {
  it('copies a database that is in use, and reads the copy through', async () => {
    const { folder, database, db, thread } = setup();
    const to = join(folder, 'copy.db');
    const facts = await thread.copy({ from: database, to });
    expect(facts).toMatchObject({ schemaVersion: migrations.length, seq: 0, counts: { fact: 2 } });
    const described = await thread.describe({ path: to });
    const report = await thread.inspect({ path: to });
    expect(report).toEqual({ facts, problem: null, sha256: described.sha256 });
    expect(await thread.hash({ paths: [to, join(folder, 'none')] })).toEqual([
      ...[described.sha256, null],
    ]);
    // The copy is one file, and the writer has lost nothing of its hold on the original.
    expect(existsSync(`${to}-wal`)).toBe(false);
    db.prepare("INSERT INTO fact (name, value) VALUES ('c', 3)").run();
    expect((await thread.copy({ from: database, to: join(folder, 'second.db') })).counts).toEqual(
      expect.objectContaining({ fact: 3 }),
    );
    db.close();
  });

  it('finds every hash that may name a stored file, wherever it stands', async () => {
    const { folder, database, db, thread } = setup();
    const [inColumn, inJson] = ['ab'.repeat(32), 'cd'.repeat(32)];
    db.exec('CREATE TABLE of_a_later_version (plain TEXT, json TEXT, note TEXT)');
    const json = JSON.stringify({ deep: [{ hash: inJson }], longer: 'ef'.repeat(40) });
    db.prepare('INSERT INTO of_a_later_version VALUES (?, ?, ?)').run(inColumn, json, 'short');
    const to = join(folder, 'copy.db');
    await thread.copy({ from: database, to });
    expect((await thread.describe({ path: to })).blobs).toEqual([inColumn, inJson]);
    db.close();
  });

  it.each([
    ['rows that refer to nothing', 'foreign-keys'],
    ['an index that misses rows', 'integrity'],
  ])('finds %s', async (_name, problem) => {
    const { folder, database, db, thread } = setup();
    const to = join(folder, 'copy.db');
    await thread.copy({ from: database, to });
    db.close();
    const copy = new Database(to);
    copy.pragma('foreign_keys = OFF');
    if (problem === 'integrity') {
      copy.exec('CREATE TABLE hay (a TEXT); CREATE INDEX hay_a ON hay (a)');
      copy.exec("INSERT INTO hay VALUES ('needle')");
    } else {
      copy.exec(`INSERT INTO step_failure (job_id, step, attempt, at, code, detail)
        VALUES ('nobody', 's', 1, 1, 'c', 'd')`);
    }
    copy.close();
    const bytes = readFileSync(to);
    // The row says one thing then, and its index another.
    const at = bytes.indexOf('needle');
    if (at !== -1) writeFileSync(to, bytes.fill('noodle', at, at + 6));
    expect(await thread.inspect({ path: to })).toMatchObject({ problem });
  });

  it('says of what is no database that it cannot be read', async () => {
    const { folder, db, thread } = setup();
    const path = join(folder, 'diary.db');
    writeFileSync(path, 'Dear diary,\n'.repeat(100));
    expect(await thread.inspect({ path })).toMatchObject({ problem: 'unreadable', facts: null });
    db.close();
  });

  it('stops when it is told to', async () => {
    const { folder, database, db, thread } = setup();
    const stop = new AbortController();
    const to = join(folder, 'copy.db');
    const copying = thread.copy({ from: database, to }, stop.signal);
    stop.abort('cancelled');
    await expect(copying).rejects.toBe('cancelled');
    await expect(thread.inspect({ path: database }, stop.signal)).rejects.toBe('cancelled');
    db.close();
  });

  it('fails with its own error, and with a code of ours where it dies', async () => {
    const { folder, database, db, thread } = setup();
    const missing = join(folder, 'none.db');
    await expect(thread.copy({ from: missing, to: join(folder, 'copy.db') })).rejects.toThrow(
      /unable to open/,
    );
    const broken = join(folder, 'broken-entry.ts');
    writeFileSync(broken, 'process.exit(3);\n');
    await expect(
      createDatabaseThread(broken).copy({ from: database, to: join(folder, 'other.db') }),
    ).rejects.toMatchObject({ code: 'backup-failed' });
    db.close();
  });
});
