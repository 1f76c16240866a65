import { SqliteError } from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { closeDatabase } from '../../../src/main/store/close-database.ts';
import { openDatabase } from '../../../src/main/store/open-database.ts';
import { silentLogger } from '../../support/silent-logger.ts';

it('closes the connection, statistics refreshed', () => {
  const db = openDatabase(':memory:');
  const pragma = vi.spyOn(db, 'pragma');
  closeDatabase(db, silentLogger);
  expect(pragma).toHaveBeenCalledWith('optimize');
  expect(db.open).toBe(false);
});

it('closes it on a disk that takes no more writes, too, and says so', () => {
  const db = openDatabase(':memory:');
  const error = new SqliteError('database or disk is full', 'SQLITE_FULL');
  vi.spyOn(db, 'pragma').mockImplementation(() => {
    throw error;
  });
  const warn = vi.fn();
  closeDatabase(db, { warn });
  expect(db.open).toBe(false);
  expect(warn).toHaveBeenCalledWith({ error }, expect.any(String));
});
