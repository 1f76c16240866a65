/** A host that keeps settings, and answers what the parts of Settings ask. */
import type { KindSettingsView } from '../../../src/shared/contract/settings.ts';
import type { KindPolicyChanges, KindPolicyName } from '../../../src/shared/domain/kind-policy.ts';
import {
  defaultSettings,
  type SettingName,
  type Settings,
} from '../../../src/shared/domain/settings.ts';
import { kindDefaults } from '../../support/kind-defaults.ts';
import { createFakeHost } from './fake-host.ts';
import { keepModels, makeSetup } from './models.ts';

const kindNamed = (kind: string, isHousekeeping: boolean): KindSettingsView => ({
  ...{ kind, isHousekeeping, policy: kindDefaults, defaults: kindDefaults, changed: [] },
  fixed: isHousekeeping ? ['concurrency', 'perMinute', 'stepTimeoutMs'] : [],
});

export function createSettingsHost(stored: Partial<Settings> = {}) {
  const host = createFakeHost();
  const kept = {
    settings: { ...defaultSettings, ...stored } as Settings,
    kinds: [kindNamed('import-resume', false), kindNamed('back-up', true)],
  };

  function changeKind(kind: string, change: (known: KindSettingsView) => KindSettingsView) {
    kept.kinds = kept.kinds.map((known) => (known.kind === kind ? change(known) : known));
    return kept.kinds.find((known) => known.kind === kind);
  }

  Object.assign(host.answers, {
    'settings.get': () => kept.settings,
    'settings.set': (changes: Partial<Settings>) => {
      kept.settings = { ...kept.settings, ...changes };
      return kept.settings;
    },
    'settings.reset': ({ names }: { names: SettingName[] }) => {
      for (const name of names) {
        kept.settings = { ...kept.settings, [name]: defaultSettings[name] };
      }
      return kept.settings;
    },
    'settings.kinds': () => ({ kinds: kept.kinds }),
    'settings.setKind': ({ kind, changes }: { kind: string; changes: KindPolicyChanges }) =>
      changeKind(kind, (known) => ({
        ...{ ...known, policy: { ...known.policy, ...changes } },
        changed: [...known.changed, ...(Object.keys(changes) as KindPolicyName[])],
      })),
    'settings.resetKind': ({ kind }: { kind: string }) =>
      changeKind(kind, (known) => ({ ...known, policy: known.defaults, changed: [] })),
    'settings.data': () => ({
      ...{ folder: '/home/ida/nightshift', backupFolder: '/home/ida/nightshift-backups' },
      sizes: { database: 1_200_000, files: 34_000_000, backups: 50_000_000, logs: 900, other: 0 },
      canOpenFolder: false,
    }),
    'schedules.list': () => ({ schedules: [], timeZone: 'UTC', userKinds: [] }),
    'backups.list': () => ({ backups: [] }),
    'backups.status': () => ({ lastBackupAt: null, lastRestore: null }),
    'samples.remove': () => ({ removed: 2, kept: 1 }),
  });
  keepModels(host, makeSetup());
  return { host, kept };
}
