/** What the user has set, one row a setting. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  defaultSettings,
  type SettingName,
  type Settings,
  settingChangesSchema,
} from '../../shared/domain/settings.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const settingRowsSchema = z.array(
  z.object({ name: z.string(), value: z.string().transform(decodeJson) }),
);

export interface SettingTable {
  /** All settings; one that was never set, or whose value means nothing today, has its default. */
  read(): Settings;
  save<Name extends SettingName>(tx: SqliteTx, name: Name, value: Settings[Name]): void;
  /** It has its default again. */
  remove(tx: SqliteTx, name: SettingName): void;
}

export function createSettingTable(db: Database.Database): SettingTable {
  const settingList = db.prepare('SELECT name, value FROM setting');
  const settingSave = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const settingRemove = db.prepare('DELETE FROM setting WHERE name = ?');
  return {
    read() {
      const rows = settingRowsSchema.parse(settingList.all());
      const stored = rows.filter(({ name, value }) => isValid(name, value));
      return {
        ...defaultSettings,
        ...Object.fromEntries(stored.map(({ name, value }) => [name, value])),
      };
    },
    save: (_tx, name, value) => void settingSave.run(name, encodeJson(value)),
    remove: (_tx, name) => void settingRemove.run(name),
  };
}

/** Each by itself: a value of another version of the app does not cost the others. */
function isValid(name: string, value: unknown): boolean {
  return settingChangesSchema.safeParse({ [name]: value }).success;
}
