/** The buttons of one item of a list: up, down, away. */
import { useLingui } from '@lingui/react';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../ui/icon-button.tsx';
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
        size="small"
        Icon={IconArrowUp}
        mark={`${pointer}:up`}
        label={i18n.t({ id: 'editor.up', message: 'Move up: {name}', values: { name } })}
        keys="Alt+ArrowUp"
        isDisabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        size="small"
        Icon={IconArrowDown}
        mark={`${pointer}:down`}
        label={i18n.t({ id: 'editor.down', message: 'Move down: {name}', values: { name } })}
        keys="Alt+ArrowDown"
        isDisabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton
        size="small"
        Icon={IconTrash}
        mark={`${pointer}:remove`}
        label={i18n.t({ id: 'editor.remove', message: 'Remove: {name}', values: { name } })}
        onClick={onRemove}
      />
    </span>
  );
}
