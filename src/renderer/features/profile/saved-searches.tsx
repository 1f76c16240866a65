/** Searches with a name: what to look for besides the preferences. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { isDefinedError } from '@orpc/client';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedSearchView } from '../../../shared/contract/profile.ts';
import classes from './profile.module.css';
import { SearchForm } from './search-form-view.tsx';
import { SearchRow } from './search-row-view.tsx';
import { UndoLine } from './undo-line-view.tsx';
import { useLastAct } from './use-last-act.ts';
import { useSearches } from './use-wishes.ts';
import wishClasses from './wishes.module.css';

export function SavedSearches() {
  const { i18n } = useLingui();
  const { list, save, remove } = useSearches();
  /** The one that is being written; `new` has no id yet. */
  const [open, setOpen] = useState<string | null>(null);
  const { lastAct, tell, done } = useLastAct();
  const isNameTaken = isDefinedError(save.error) && save.error.code === 'CONFLICT';

  function close(): void {
    save.reset();
    setOpen(null);
  }

  function handleRemove({ id, name, query }: SavedSearchView): void {
    const words = i18n.t({ id: 'search.removed', message: 'Removed: {name}.', values: { name } });
    const undo = () => save.mutate({ name, query }, { onSuccess: done });
    remove.mutate({ id }, { onSuccess: () => tell(`search.removed:${id}`, { words, undo }) });
  }

  const form = (search: SavedSearchView | null) => (
    <SearchForm
      {...{ search, isNameTaken }}
      isSaving={save.isPending}
      onCancel={close}
      onSave={(wish) =>
        save.mutate({ ...wish, ...(search && { id: search.id }) }, { onSuccess: close })
      }
    />
  );
  return (
    <section className={wishClasses.wishes} aria-labelledby="profile-searches">
      <h2 id="profile-searches" className={wishClasses.wishesTitle}>
        {i18n.t({ id: 'search.title', message: 'Saved searches' })}
      </h2>
      <UndoLine act={lastAct} />
      <ul className={classes.rows}>
        {(list.data?.searches ?? []).map((search) => (
          <li key={search.id}>
            {open === search.id ? (
              form(search)
            ) : (
              <SearchRow
                search={search}
                onEdit={() => setOpen(search.id)}
                onRemove={() => handleRemove(search)}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        form(null)
      ) : (
        <Button
          className={classes.add}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setOpen('new')}
        >
          {i18n.t({ id: 'search.add', message: 'Add a search' })}
        </Button>
      )}
    </section>
  );
}
