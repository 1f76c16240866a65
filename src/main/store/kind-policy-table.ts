/**
 * What the user has set about the jobs of each kind: rows of the settings' table, one a limit, named
 * `job.KIND.LIMIT`. Rows that mean nothing today are a newer version's, and stay.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type KindPolicyChanges,
  type KindPolicyName,
  kindPolicyChangesSchema,
} from '../../shared/domain/kind-policy.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const rowsSchema = z.array(z.object({ name: z.string(), value: z.string().transform(decodeJson) }));

export interface KindPolicyTable {
  /** Those that were set; one whose value means nothing today is left out. */
  read(kind: string): KindPolicyChanges;
  save(tx: SqliteTx, kind: string, changes: KindPolicyChanges): void;
  remove(tx: SqliteTx, kind: string, names: readonly KindPolicyName[]): void;
}

const prefixOf = (kind: string) => `job.${kind}.`;

export function createKindPolicyTable(db: Database.Database): KindPolicyTable {
  // Through the primary key: every name that begins with the prefix.
  const settingListOfKind = db.prepare(
    `SELECT name, value FROM setting WHERE name >= @prefix AND name < @prefix || 'zzz'`,
  );
  const settingSave = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const settingRemove = db.prepare('DELETE FROM setting WHERE name = ?');
  return {
    read(kind) {
      const prefix = prefixOf(kind);
      const rows = rowsSchema.parse(settingListOfKind.all({ prefix }));
      const limits = rows.map(({ name, value }) => ({ [name.slice(prefix.length)]: value }));
      // Each by itself: a value of another version of the app does not cost the others.
      const valid = limits.filter((limit) => kindPolicyChangesSchema.safeParse(limit).success);
      return kindPolicyChangesSchema.parse(Object.assign({}, ...valid));
    },
    save(_tx, kind, changes) {
      for (const [name, value] of Object.entries(changes)) {
        settingSave.run(prefixOf(kind) + name, encodeJson(value));
      }
    },
    remove(_tx, kind, names) {
      for (const name of names) settingRemove.run(prefixOf(kind) + name);
    },
  };
}
