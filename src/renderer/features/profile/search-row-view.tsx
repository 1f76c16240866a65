/** One saved search: its name, what it looks for, and what can be done with it. */
import { useLingui } from '@lingui/react';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { SavedSearchView } from '../../../shared/contract/profile.ts';
import classes from './profile.module.css';
import { workplaceWords } from './wish-words.ts';

interface SearchRowProps {
  readonly search: SavedSearchView;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function SearchRow({ search: { name, query }, onEdit, onRemove }: SearchRowProps) {
  const { i18n } = useLingui();
  const { words, titles, places, workplaces } = query;
  const where = workplaces.map((one) => i18n.t(workplaceWords[one]));
  const edit = i18n.t({ id: 'search.edit', message: 'Change {name}', values: { name } });
  const remove = i18n.t({ id: 'search.remove', message: 'Remove {name}', values: { name } });
  const look = { variant: 'subtle', color: 'gray', size: 28 } as const;
  return (
    <div className={classes.row}>
      <span>
        <b>{name}</b>{' '}
        <span className={classes.dim}>
          {[words, ...titles, ...places, ...where].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.buttons}>
        <ActionIcon {...look} aria-label={edit} title={edit} onClick={onEdit}>
          <IconPencil size={16} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon {...look} aria-label={remove} title={remove} onClick={onRemove}>
          <IconX size={16} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  );
}
