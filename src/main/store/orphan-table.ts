/** Marks on blobs that nothing referred to when a clean-up looked. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const markSchema = z
  .object({ hash: z.string(), marked_at: z.number() })
  .transform(({ hash, marked_at }) => ({ hash, markedAt: marked_at }));

export interface OrphanTable {
  list(): readonly z.output<typeof markSchema>[];
  /** What is marked already keeps its time. */
  mark(tx: SqliteTx, hashes: readonly string[], at: number): void;
  unmark(tx: SqliteTx, hashes: readonly string[]): void;
}

export function createOrphanTable(db: Database.Database): OrphanTable {
  const orphanList = db.prepare('SELECT hash, marked_at FROM orphan_blob');
  const orphanMark = db.prepare(`
    INSERT INTO orphan_blob (hash, marked_at) SELECT value, @at FROM json_each(@hashes) WHERE true
    ON CONFLICT DO NOTHING`);
  const orphanUnmark = db.prepare(
    'DELETE FROM orphan_blob WHERE hash IN (SELECT value FROM json_each(?))',
  );
  return {
    list: () => orphanList.all().map((row) => markSchema.parse(row)),
    mark: (_tx, hashes, at) => void orphanMark.run({ hashes: encodeJson(hashes), at }),
    unmark: (_tx, hashes) => void orphanUnmark.run(encodeJson(hashes)),
  };
}
