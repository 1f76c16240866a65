/** One saved search: its name, what it looks for, and what can be done with it. */
import { useLingui } from '@lingui/react';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { SavedSearchView } from '../../../shared/contract/profile.ts';
import { IconButton } from '../../ui/icon-button.tsx';
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
  return (
    <div className={classes.row}>
      <span>
        <b>{name}</b>{' '}
        <span className={classes.dim}>
          {[words, ...titles, ...places, ...where].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.buttons}>
        <IconButton Icon={IconPencil} size="small" label={edit} onClick={onEdit} />
        <IconButton Icon={IconX} size="small" label={remove} onClick={onRemove} />
      </span>
    </div>
  );
}
