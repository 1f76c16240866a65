import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCommitter } from '../../../src/main/store/committer.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';

let folder = '';
let db: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nightshift-committer-'));
  db = openDatabase(join(folder, 'test.db'));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const save = (name: string) => db.prepare('INSERT INTO fact (name, value) VALUES (?, 1)').run(name);
const names = () => db.prepare('SELECT name FROM fact ORDER BY name').pluck().all();

it('lets writes that are ready together share one transaction', async () => {
  const committer = createCommitter(db);
  const seen: boolean[] = [];
  const inTransaction = () => seen.push(db.inTransaction && names().length > 0);
  await Promise.all([
    committer.write(() => save('a')),
    committer.write(() => inTransaction()),
    committer.write(() => save('b')),
  ]);
  expect(seen).toEqual([true]);
  expect(names()).toEqual(['a', 'b']);
});

it('resolves a write only when another connection can see it', async () => {
  const committer = createCommitter(db);
  const other = new Database(join(folder, 'test.db'), { readonly: true });
  await committer.write(() => save('a'));
  expect(other.prepare('SELECT count(*) FROM fact').pluck().get()).toBe(1);
  other.close();
});

it('waits without blocking while another process holds the database, and loses nothing', async () => {
  const committer = createCommitter(db);
  const other = new Database(join(folder, 'test.db'));
  other.exec('BEGIN IMMEDIATE');
  let isDone = false;
  const written = committer
    .write(() => save('a'))
    .then(() => {
      isDone = true;
    });
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  other.exec('ROLLBACK');
  await written;
  other.close();
  expect(names()).toEqual(['a']);
});

it('calls a full disk by its name, keeps what was there, and goes on when there is space', async () => {
  const committer = createCommitter(db);
  await committer.write(() => save('before'));
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages}`);
  const big = 'x'.repeat(500_000);
  const full = committer.write(() => save(big));
  const neighbour = committer.write(() => save('neighbour'));
  await expect(full).rejects.toMatchObject({ code: 'disk-full' });
  await neighbour.catch(() => {});
  db.pragma('max_page_count = 100000');
  await committer.write(() => save('after'));
  expect(names()).toContain('before');
  expect(names()).toContain('after');
});

it('takes no write after it is closed', async () => {
  const committer = createCommitter(db);
  await committer.close();
  await expect(committer.write(() => save('late'))).rejects.toMatchObject({ code: 'store-closed' });
});
