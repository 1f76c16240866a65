/** What the user is looking for: one row, if they have said anything. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  noPreferences,
  type Preferences,
  preferencesSchema,
} from '../../shared/domain/preferences.ts';
import type { Clock } from '../engine/ports.ts';
import { decodeJson, encodeJson } from './codec.ts';
import type { SqliteTx } from './sqlite-tx.ts';

const preferenceRowSchema = z.object({
  value: z.string().transform(decodeJson),
  revision: z.number(),
});

export interface KeptPreferences {
  readonly preferences: Preferences;
  /** Raised by each change; 0: nothing was said yet. */
  readonly revision: number;
}

export interface PreferenceTable {
  get(): KeptPreferences;
  /** Gives the next revision; null when they are no longer at the given one. */
  save(tx: SqliteTx, preferences: Preferences, revision: number): number | null;
}

export function createPreferenceTable(
  db: Database.Database,
  clock: Pick<Clock, 'now'>,
): PreferenceTable {
  const preferenceGet = db.prepare('SELECT value, revision FROM preference WHERE id = 1');
  const preferenceSave = db.prepare(`
    INSERT INTO preference (id, value, revision, changed_at) VALUES (1, @value, @revision, @at)
    ON CONFLICT DO UPDATE SET value = excluded.value, revision = excluded.revision,
      changed_at = excluded.changed_at`);
  const read = () => {
    const row = preferenceGet.get();
    return row === undefined ? null : preferenceRowSchema.parse(row);
  };
  return {
    get() {
      const row = read();
      if (row === null) return { preferences: noPreferences, revision: 0 };
      return { preferences: readable(row.value), revision: row.revision };
    },
    save(_tx, preferences, revision) {
      if ((read()?.revision ?? 0) !== revision) return null;
      const next = revision + 1;
      preferenceSave.run({ value: encodeJson(preferences), revision: next, at: clock.now() });
      return next;
    },
  };
}

/** Each by itself: one that another version of the app wrote does not cost the others. */
function readable(value: unknown): Preferences {
  const parts = z.record(z.string(), z.unknown()).parse(value);
  const known = Object.entries(preferencesSchema.shape).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(parts[name]);
    return success ? [[name, data]] : [];
  });
  return { ...noPreferences, ...Object.fromEntries(known) };
}
