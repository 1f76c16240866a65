/** How often in a row what jobs depend on has refused them for the same reason. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { failureCodes } from '../../shared/domain/failures.ts';
import type { Scope } from '../engine/gate.ts';
import type { Strike } from '../engine/strike.ts';

const strikeRowSchema = z.object({ code: z.enum(failureCodes), count: z.number() });

export function createStrikeTable(db: Database.Database) {
  const strikeGet = db.prepare('SELECT code, count FROM strike WHERE kind = ? AND key = ?');
  const strikeRemove = db.prepare('DELETE FROM strike WHERE kind = ? AND key = ?');
  const strikeSave = db.prepare(`
    INSERT INTO strike (kind, key, code, count) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET code = excluded.code, count = excluded.count`);
  return {
    get({ kind, key }: Scope): Strike | null {
      const row = strikeGet.get(kind, key ?? '');
      return row === undefined ? null : strikeRowSchema.parse(row);
    },
    save({ kind, key }: Scope, strike: Strike | null): void {
      if (strike === null) strikeRemove.run(kind, key ?? '');
      else strikeSave.run(kind, key ?? '', strike.code, strike.count);
    },
  };
}
