/** `search.*`: the full-text search, answered beside the main thread. */
import type { StoreReader } from '../store/reader/store-reader.ts';
import type { Implementer } from './implementer.ts';

export function createSearchRouter(
  os: Implementer,
  { reader }: { readonly reader: Pick<StoreReader, 'run'> },
) {
  return { find: os.search.find.handler(({ input }) => reader.run('search', input)) };
}
