/** A list of short texts: Enter or a comma ends one, Backspace takes the last one back. */
import { useLingui } from '@lingui/react';
import { TagsInput } from '@mantine/core';

interface WordsInputProps {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string[]) => void;
}

export function WordsInput({ label, description, value, suggestions, onChange }: WordsInputProps) {
  const { i18n } = useLingui();
  return (
    <TagsInput
      label={label}
      {...(description !== undefined && { description })}
      placeholder={
        value.length === 0
          ? i18n.t({ id: 'wish.words', message: 'Type, then press Enter' })
          : undefined
      }
      data={[...new Set(suggestions)]}
      value={[...value]}
      maxTags={50}
      acceptValueOnBlur
      onChange={(next) => onChange(next.map((one) => one.trim().slice(0, 200)).filter(Boolean))}
    />
  );
}
