/** One thing that may be chosen anew, as its kind describes it. */
import { useLingui } from '@lingui/react';
import { Checkbox, Switch } from '@mantine/core';
import type { SettingFieldView } from '../../../../shared/contract/jobs.ts';
import { toldSentence } from '../../../i18n/told-sentence.ts';
import classes from './run.module.css';

interface SettingInputProps {
  readonly field: SettingFieldView;
  /** Undefined: left to the app. */
  readonly value: readonly string[] | boolean | undefined;
  readonly onChange: (value: readonly string[] | boolean) => void;
}

export function SettingInput({ field, value, onChange }: SettingInputProps) {
  const { i18n } = useLingui();
  const label = toldSentence(i18n, field.label);
  if (field.type === 'switch') {
    return (
      <Switch
        label={label}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    );
  }
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Checkbox.Group
      label={label}
      description={i18n.t({
        id: 'run.setting.most',
        message: 'Up to {most}; with none chosen Nightshift finds out by itself.',
        values: { most: field.most },
      })}
      value={chosen}
      onChange={onChange}
    >
      <div className={classes.choices}>
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={toldSentence(i18n, option.label)}
            disabled={chosen.length >= field.most && !chosen.includes(option.value)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
