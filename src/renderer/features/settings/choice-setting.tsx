/** A setting of a few words to choose from. */
import { useLingui } from '@lingui/react';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts';
import type { Message } from '../../../shared/std/message.ts';
import { useSaving } from './saving.tsx';
import { SettingRow } from './setting-row-view.tsx';
import { type PlainSetting, settingWords } from './setting-words.ts';
import { useSettings } from './use-settings.ts';

export interface Choice<Value> {
  readonly value: Value;
  readonly words: Message;
}

interface ChoiceSettingProps<Name extends PlainSetting> {
  readonly name: Name;
  readonly choices: readonly Choice<Settings[Name]>[];
  /** As a row of buttons, or as a list that opens. */
  readonly look?: 'row' | 'list';
}

export function ChoiceSetting<Name extends PlainSetting>(props: ChoiceSettingProps<Name>) {
  const { name, choices, look = 'list' } = props;
  const { i18n } = useLingui();
  const { settings, isDefault, set, reset } = useSettings();
  const { stateOf } = useSaving();
  const { title, effect } = settingWords[name];
  const target = { id: name, title: i18n.t(title) };
  if (!settings) return null;

  const nameOf = (value: Settings[Name]): string => {
    const choice = choices.find((one) => one.value === value);
    return choice ? i18n.t(choice.words) : String(value);
  };
  // One that was set in another way is shown too.
  const stored = settings[name];
  const values = choices.map(({ value }) => value);
  const shown = values.includes(stored) ? values : [...values, stored];
  const data = shown.map((value) => ({ value: String(value), label: nameOf(value) }));
  const choose = (text: string): void => {
    const value = shown.find((one) => String(one) === text);
    if (value !== undefined && value !== stored) void set(target, { [name]: value });
  };
  return (
    <SettingRow
      {...target}
      effect={i18n.t(effect)}
      defaultText={nameOf(defaultSettings[name])}
      isDefault={isDefault(name)}
      state={stateOf(name)}
      onReset={() => void reset(target, name)}
    >
      {({ labelId, hintId }) =>
        look === 'row' ? (
          <SegmentedControl
            id={name}
            data={data}
            value={String(stored)}
            onChange={choose}
            aria-labelledby={labelId}
            aria-describedby={hintId}
          />
        ) : (
          <NativeSelect
            id={name}
            data={data}
            value={String(stored)}
            onChange={(event) => choose(event.currentTarget.value)}
            aria-labelledby={labelId}
            aria-describedby={hintId}
          />
        )
      }
    </SettingRow>
  );
}
