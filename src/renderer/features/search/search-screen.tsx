/** Search: words in everything that is kept, by type. What is looked for is part of the address. */
import { useLingui } from '@lingui/react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router';
import type { SearchPage } from '../../../shared/contract/search.ts';
import { type SearchType, searchTypes } from '../../../shared/domain/search-types.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LampOverPage } from '../../ui/lamp-over-page.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { LoadProblem } from '../../ui/load-problem.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { HitList } from './hit-list-view.tsx';
import classes from './search.module.css';
import { SearchFilter } from './search-filter-view.tsx';
import { useSearch } from './use-search.ts';

const maxText = 200;

export function SearchScreen() {
  const { key } = useLocation();
  const navigation = useNavigationType();
  // Typing replaces the address; whoever comes by another begins with what that one says.
  const [arrival, setArrival] = useState(key);
  if (navigation !== NavigationType.Replace && key !== arrival) setArrival(key);
  return <Search key={arrival} />;
}

function Search() {
  const { i18n } = useLingui();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const type = searchTypes.find((one) => one === params.get('type')) ?? null;
  const text = useDeferredValue(typed.trim().slice(0, maxText));
  const { data, isError, isPlaceholderData, refetch } = useSearch(text, type);
  const title = i18n.t({ id: 'find.title', message: 'Search' });
  useDocumentTitle(title);
  const show = (q: string, shownType: SearchType | null) => {
    setTyped(q);
    setParams({ ...(q !== '' && { q }), ...(shownType && { type: shownType }) }, { replace: true });
  };
  return (
    <>
      <ScreenHeader title={title} />
      <TextInput
        type="search"
        size="md"
        className={classes.field ?? ''}
        leftSection={<IconSearch size={20} stroke={1.7} aria-hidden="true" />}
        aria-label={i18n.t({ id: 'find.field', message: 'Search everything' })}
        placeholder={i18n.t({
          id: 'find.placeholder',
          message: 'A name, a skill, "an exact phrase"',
        })}
        ref={field}
        maxLength={maxText}
        value={typed}
        onChange={({ currentTarget }) => show(currentTarget.value, type)}
      />
      <SearchFilter type={type} onType={(one) => show(typed, one)} />
      {text === '' && <Invitation />}
      {text !== '' && isError && <LoadProblem onRetry={() => void refetch()} />}
      {text !== '' && !isError && data && (
        <Found
          page={data}
          query={text}
          isSettled={!isPlaceholderData}
          onMore={type === null ? (one) => show(typed, one) : null}
        />
      )}
    </>
  );
}

function Invitation() {
  const { i18n } = useLingui();
  return (
    <EmptyState
      art={<LampOverPage />}
      title={i18n.t({ id: 'find.start', message: 'What are you looking for?' })}
    >
      {i18n.t({
        id: 'find.start.text',
        message:
          'Type the beginning of any word. It is looked for in every version of your résumés, in what you said about yourself, in what you look for, and in the names of runs.',
      })}
    </EmptyState>
  );
}

interface FoundProps {
  readonly page: SearchPage;
  readonly query: string;
  /** It is about this query, not one before. */
  readonly isSettled: boolean;
  readonly onMore: ((type: SearchType) => void) | null;
}

function Found({ page: { hits, more }, query, isSettled, onMore }: FoundProps) {
  const { i18n } = useLingui();
  const count = i18n.t({
    id: 'find.count',
    message: '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
    values: { count: hits.length },
  });
  return (
    <>
      <LiveRegion text={isSettled ? count : ''} />
      {hits.length === 0 && isSettled && (
        <p className={classes.nothing}>
          {i18n.t({
            id: 'find.nothing',
            message:
              'Nothing has all of “{query}” in it. Fewer words, or the beginning of one, find more.',
            values: { query },
          })}
        </p>
      )}
      {searchTypes
        .map((type) => ({ type, ofType: hits.filter((hit) => hit.type === type) }))
        .filter(({ ofType }) => ofType.length > 0)
        .map(({ type, ofType }) => (
          <HitList
            key={type}
            type={type}
            hits={ofType}
            onMore={onMore && more.includes(type) ? () => onMore(type) : null}
          />
        ))}
    </>
  );
}
