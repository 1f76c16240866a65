/** A button that is only a sign; its name is told, and shown when the pointer rests on it. */
import { ActionIcon } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { Ref } from 'react';

interface IconButtonProps {
  readonly Icon: TablerIcon;
  readonly label: string;
  readonly size?: 'small' | 'normal';
  readonly isDisabled?: boolean;
  /** In the form of `aria-keyshortcuts`. */
  readonly keys?: string;
  /** By which the focus is brought to it again. */
  readonly mark?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
}

/** Edge of the button and of its sign, in pixels: never below 24, the least that fingers hit. */
const sizes = { small: { button: 28, icon: 16 }, normal: { button: 32, icon: 18 } } as const;

export function IconButton(props: IconButtonProps) {
  const { Icon, label, size = 'normal', isDisabled = false, keys, mark, ref, onClick } = props;
  const { button, icon } = sizes[size];
  return (
    <ActionIcon
      ref={ref ?? null}
      variant="subtle"
      color="gray"
      size={button}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      {...(keys && { 'aria-keyshortcuts': keys })}
      {...(mark && { 'data-mark': mark })}
      onClick={onClick}
    >
      <Icon size={icon} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
}
