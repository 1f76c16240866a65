/** A search while it is being written: its name, its words, and what it asks for besides. */
import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SavedSearchView } from '../../../shared/contract/profile.ts';
import type { SearchQuery } from '../../../shared/domain/preferences.ts';
import { ChoiceGroup } from './choice-group-view.tsx';
import { workplaceWords } from './wish-words.ts';
import classes from './wishes.module.css';
import { WordsInput } from './words-input-view.tsx';

interface SearchFormProps {
  /** Null: a new one. */
  readonly search: SavedSearchView | null;
  readonly isNameTaken: boolean;
  readonly isSaving: boolean;
  readonly onSave: (search: { readonly name: string; readonly query: SearchQuery }) => void;
  readonly onCancel: () => void;
}

const anything: SearchQuery = { words: '', titles: [], places: [], workplaces: [] };

export function SearchForm(props: SearchFormProps) {
  const { search, isNameTaken, isSaving, onSave, onCancel } = props;
  const { i18n } = useLingui();
  const [name, setName] = useState(search?.name ?? '');
  const [query, setQuery] = useState<SearchQuery>(search?.query ?? anything);
  const set = (part: Partial<SearchQuery>) => setQuery({ ...query, ...part });

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') onSave({ name: name.trim(), query });
  }

  return (
    <form className={classes.searchForm} onSubmit={handleSubmit}>
      <TextInput
        label={i18n.t({ id: 'search.name', message: 'Name of the search' })}
        value={name}
        maxLength={100}
        required
        withAsterisk={false}
        autoFocus
        error={
          isNameTaken
            ? i18n.t({ id: 'search.name-taken', message: 'Another search has this name.' })
            : undefined
        }
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={i18n.t({ id: 'search.words', message: 'Words' })}
        value={query.words}
        maxLength={500}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <WordsInput
        label={i18n.t({ id: 'search.titles', message: 'Titles instead of your own' })}
        value={query.titles}
        onChange={(titles) => set({ titles })}
      />
      <WordsInput
        label={i18n.t({ id: 'search.places', message: 'Places instead of your own' })}
        value={query.places}
        onChange={(places) => set({ places })}
      />
      <ChoiceGroup
        label={i18n.t({ id: 'search.workplaces', message: 'Where that work is done' })}
        words={workplaceWords}
        value={query.workplaces}
        onChange={(workplaces) => set({ workplaces })}
      />
      <div className={classes.formButtons}>
        <Button type="submit" size="sm" loading={isSaving} disabled={name.trim() === ''}>
          {i18n.t({ id: 'search.save', message: 'Save search' })}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {i18n.t({ id: 'search.cancel', message: 'Cancel' })}
        </Button>
      </div>
    </form>
  );
}
