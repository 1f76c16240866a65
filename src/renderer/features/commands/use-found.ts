import { useEffect, useState } from 'react';
import type { CommandSource } from './command-source.ts';
import { nonEmpty, type PaletteGroup, toSourceGroup } from './palette-entries.ts';

/** A pause in typing that is worth a question. */
const pauseMs = 120;
/** So long "looking further" is said; an answer that comes later, as with a cut line, still joins. */
const patienceMs = 3_000;

interface Found {
  readonly query: string;
  readonly groups: readonly PaletteGroup[];
}

const nothing: Found = { query: '', groups: [] };

/** What the sources answer to the query, as it comes in; what an earlier query found is gone. */
export function useFound(
  sources: readonly CommandSource[],
  query: string,
): { readonly groups: readonly PaletteGroup[]; readonly isSearching: boolean } {
  const [found, setFound] = useState(nothing);
  const [answered, setAnswered] = useState('');
  const isAsked = query !== '' && sources.length > 0;

  useEffect(() => {
    if (!isAsked) return;
    const asking = new AbortController();
    const add = (group: PaletteGroup) =>
      setFound((known) => ({
        query,
        groups: nonEmpty([...(known.query === query ? known.groups : []), group]),
      }));
    const ask = async () => {
      await Promise.allSettled(
        sources.map(async (source) => {
          const entries = await source.search(query, asking.signal);
          if (!asking.signal.aborted) add(toSourceGroup(source, entries));
        }),
      );
      if (!asking.signal.aborted) setAnswered(query);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    const patience = setTimeout(() => setAnswered(query), patienceMs);
    return () => {
      clearTimeout(timer);
      clearTimeout(patience);
      asking.abort();
    };
  }, [sources, query, isAsked]);

  return {
    groups: found.query === query ? found.groups : [],
    isSearching: isAsked && answered !== query,
  };
}
