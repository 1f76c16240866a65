import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { SearchType } from '../../../shared/domain/search-types.ts';
import { useApi } from '../../api/api-context.tsx';

/** Of each type while all are shown, and of one while it is shown alone. */
const [ofEach, ofOne] = [6, 100] as const;

/** What is found; while a longer text is looked for, what the shorter one found stays. */
export function useSearch(text: string, type: SearchType | null) {
  const { queries } = useApi();
  const input = { text, limit: type === null ? ofEach : ofOne, ...(type && { types: [type] }) };
  return useQuery(
    queries.search.find.queryOptions({
      input: text === '' ? skipToken : input,
      placeholderData: keepPreviousData,
      // What was found may be changed or gone by the time one comes back.
      staleTime: 0,
    }),
  );
}
