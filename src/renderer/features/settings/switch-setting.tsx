/** A setting that is on or off. */
import { useLingui } from '@lingui/react';
import { Switch } from '@mantine/core';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { useSaving } from './saving.tsx';
import { SettingRow } from './setting-row-view.tsx';
import { settingWords } from './setting-words.ts';
import { useSettings } from './use-settings.ts';

interface SwitchSettingProps {
  readonly name: 'hasSingleKeys' | 'opensAtLogin' | 'staysOffline' | 'showsModelHints';
}

export function SwitchSetting({ name }: SwitchSettingProps) {
  const { i18n } = useLingui();
  const { settings, isDefault, set, reset } = useSettings();
  const { stateOf } = useSaving();
  const { title, effect } = settingWords[name];
  const target = { id: name, title: i18n.t(title) };
  if (!settings) return null;
  return (
    <SettingRow
      look="switch"
      {...target}
      effect={i18n.t(effect)}
      defaultText={
        defaultSettings[name]
          ? i18n.t({ id: 'settings.on', message: 'on' })
          : i18n.t({ id: 'settings.off', message: 'off' })
      }
      isDefault={isDefault(name)}
      state={stateOf(name)}
      onReset={() => void reset(target, name)}
    >
      {({ labelId, hintId }) => (
        <Switch
          id={name}
          checked={settings[name]}
          onChange={(event) => void set(target, { [name]: event.currentTarget.checked })}
          aria-labelledby={labelId}
          aria-describedby={hintId}
        />
      )}
    </SettingRow>
  );
}
