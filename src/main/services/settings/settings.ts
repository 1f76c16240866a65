/** What the user has set: read as a whole, changed one or several at a time. */
import type { SettingChanges, SettingName, Settings } from '../../../shared/domain/settings.ts';
import { createListeners } from './listeners.ts';

export interface SettingsDesk {
  get(): Settings;
  /** Resolves to all settings once the changes are stored. */
  set(changes: SettingChanges): Promise<Settings>;
  /** Gives these their default again; resolves like `set`. */
  reset(names: readonly SettingName[]): Promise<Settings>;
  /** Hears of every change once it is stored; the result ends it. */
  listen(onChange: () => void): () => void;
}

interface SettingsParts<Tx> {
  readonly table: {
    read(): Settings;
    save<Name extends SettingName>(tx: Tx, name: Name, value: Settings[Name]): void;
    remove(tx: Tx, name: SettingName): void;
  };
  readonly write: (work: (tx: Tx) => void) => Promise<void>;
}

export function createSettings<Tx>({ table, write }: SettingsParts<Tx>): SettingsDesk {
  const listeners = createListeners();

  async function change(work: (tx: Tx) => void): Promise<Settings> {
    await write(work);
    listeners.tell();
    return table.read();
  }

  return {
    get: table.read,
    set(changes) {
      const entries = Object.entries(changes) as [SettingName, Settings[SettingName]][];
      return change((tx) => {
        for (const [name, value] of entries) table.save(tx, name, value);
      });
    },
    reset: (names) =>
      change((tx) => {
        for (const name of names) table.remove(tx, name);
      }),
    listen: listeners.listen,
  };
}
