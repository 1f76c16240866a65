/** What the user has set: read as a whole, changed one or several at a time. */
import type { SettingChanges, SettingName, Settings } from '../../../shared/domain/settings.ts';

export interface SettingsDesk {
  get(): Settings;
  /** Resolves to all settings once the changes are stored. */
  set(changes: SettingChanges): Promise<Settings>;
}

interface SettingsParts<Tx> {
  readonly table: {
    read(): Settings;
    save<Name extends SettingName>(tx: Tx, name: Name, value: Settings[Name]): void;
  };
  readonly write: (work: (tx: Tx) => void) => Promise<void>;
}

export function createSettings<Tx>({ table, write }: SettingsParts<Tx>): SettingsDesk {
  return {
    get: table.read,
    async set(changes) {
      const entries = Object.entries(changes) as [SettingName, Settings[SettingName]][];
      await write((tx) => {
        for (const [name, value] of entries) table.save(tx, name, value);
      });
      return table.read();
    },
  };
}
