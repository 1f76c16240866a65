/** The buttons of one item of a list: up, down, away. */
import { useLingui } from '@lingui/react';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash, type TablerIcon } from '@tabler/icons-react';
import classes from './editor-form.module.css';

interface ItemButtonsProps {
  readonly pointer: string;
  /** What the item is called, for those who hear the buttons. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

export function ItemButtons(props: ItemButtonsProps) {
  const { pointer, name, isFirst, isLast, onMove, onRemove } = props;
  const { i18n } = useLingui();
  return (
    <span className={classes.itemButtons}>
      <IconButton
        Icon={IconArrowUp}
        mark={`${pointer}:up`}
        label={i18n.t({ id: 'editor.up', message: 'Move up: {name}', values: { name } })}
        keys="Alt+ArrowUp"
        isDisabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        Icon={IconArrowDown}
        mark={`${pointer}:down`}
        label={i18n.t({ id: 'editor.down', message: 'Move down: {name}', values: { name } })}
        keys="Alt+ArrowDown"
        isDisabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton
        Icon={IconTrash}
        mark={`${pointer}:remove`}
        label={i18n.t({ id: 'editor.remove', message: 'Remove: {name}', values: { name } })}
        isDisabled={false}
        onClick={onRemove}
      />
    </span>
  );
}

interface IconButtonProps {
  readonly Icon: TablerIcon;
  readonly mark: string;
  readonly label: string;
  readonly keys?: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function IconButton({ Icon, mark, label, keys, isDisabled, onClick }: IconButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      data-mark={mark}
      aria-label={label}
      title={label}
      {...(keys && { 'aria-keyshortcuts': keys })}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
}
