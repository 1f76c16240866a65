/** Some of a few things, as check boxes in a row. */
import { useLingui } from '@lingui/react';
import { Checkbox, Group } from '@mantine/core';
import type { Message } from '../../../shared/std/message.ts';

interface ChoiceGroupProps<T extends string> {
  readonly label: string;
  readonly description?: string;
  readonly words: Readonly<Record<T, Message>>;
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { label, description, words, value, onChange } = props;
  const { i18n } = useLingui();
  const all = Object.keys(words) as T[];
  return (
    <Checkbox.Group
      label={label}
      {...(description !== undefined && { description })}
      value={[...value]}
      onChange={(chosen) => onChange(all.filter((one) => chosen.includes(one)))}
    >
      <Group mt={8} gap="lg">
        {all.map((one) => (
          <Checkbox key={one} value={one} label={i18n.t(words[one])} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
