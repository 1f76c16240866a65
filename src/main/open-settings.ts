/** Joins what the user may set: the tables, the desks, and the engine that keeps to it. */
import type Database from 'better-sqlite3';
import type { JobDefinition } from './engine/define-job.ts';
import type { Engine } from './engine/engine.ts';
import { policyOf } from './engine/kind-policy.ts';
import { backupPlaces } from './services/backups/backup-places.ts';
import { createDataPlace } from './services/settings/data-place.ts';
import { createKindPolicies, storedPolicies } from './services/settings/kind-policies.ts';
import { createNoticeTest } from './services/settings/notice-test.ts';
import { createSettings } from './services/settings/settings.ts';
import { createKindPolicyTable } from './store/kind-policy-table.ts';
import type { StoreReader } from './store/reader/store-reader.ts';
import type { SettingTable } from './store/setting-table.ts';
import type { SqliteTx } from './store/sqlite-tx.ts';

interface SettingsOptions {
  readonly db: Database.Database;
  readonly dataFolder: string;
  readonly table: SettingTable;
  readonly definitions: readonly JobDefinition<SqliteTx>[];
  readonly reader: StoreReader;
  /** The engine, which is made after this. */
  readonly engine: () => Pick<Engine<SqliteTx>, 'write' | 'reconfigure'>;
  /** Tells the backups of a change. */
  readonly note: (tx: SqliteTx) => void;
}

export function openSettings(options: SettingsOptions) {
  const { db, dataFolder, table, definitions, reader, engine, note } = options;
  const limits = createKindPolicyTable(db);
  const declared = definitions.map((definition) => ({
    kind: definition.kind,
    isHousekeeping: definition.isHousekeeping === true,
    policy: policyOf(definition),
  }));
  const settings = createSettings<SqliteTx>({
    table,
    write: (work) =>
      engine().write((tx) => {
        note(tx);
        work(tx);
      }),
  });
  const kinds = createKindPolicies<SqliteTx>({
    ...{ declared, table: limits },
    apply: (kind, decide) =>
      engine().reconfigure(kind, (tx) => {
        note(tx);
        return decide(tx);
      }),
  });
  const place = createDataPlace({
    folder: dataFolder,
    backupFolder: backupPlaces(dataFolder).backups,
    measure: (folders) => reader.run('data-sizes', folders),
  });
  return {
    /** By kind, where the user has set something. */
    policies: storedPolicies(declared, limits),
    settings: { ...settings, kinds, place, noticeTest: createNoticeTest() },
    /** Hears of changes of either. */
    listen(onChange: () => void) {
      const unlisten = [settings.listen(onChange), kinds.listen(onChange)];
      return () => {
        for (const end of unlisten) end();
      };
    },
  };
}
