/** What the user is looking for: preferences, and searches that they saved. */
import type { Preferences, SearchQuery } from '../../../shared/domain/preferences.ts';
import type { Search, WishesPort } from './profile-ports.ts';

export interface SearchWish {
  /** None: a new one. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly query: SearchQuery;
}

export interface WishesDesk {
  getPreferences(): { readonly preferences: Preferences; readonly revision: number };
  /** Gives the next revision; null: another window was faster. */
  savePreferences(preferences: Preferences, revision: number): Promise<number | null>;
  listSearches(): readonly Search[];
  /** Gives its id. */
  saveSearch(wish: SearchWish): Promise<string | 'name-taken' | null>;
  removeSearch(id: string): Promise<boolean>;
  listen(onChange: () => void): () => void;
}

export function createWishesDesk<Tx>(parts: WishesPort<Tx>): WishesDesk {
  const { preferences: table, searches, write, emit, newId } = parts;
  const listeners = new Set<() => void>();

  /** `change` says whether there was anything to change. */
  async function change<T>(field: string, work: (tx: Tx) => T | null): Promise<T | null> {
    const result = await write((tx) => {
      const changed = work(tx);
      if (changed !== null) emit(tx, { type: 'profile.changed', payload: { fields: [field] } });
      return changed;
    });
    if (result !== null) for (const onChange of listeners) onChange();
    return result;
  }

  return {
    getPreferences: table.get,
    async savePreferences(preferences, revision) {
      const saved = await change('preferences', (tx) => table.save(tx, preferences, revision));
      if (saved !== null) return saved;
      // Said again by a window that did not hear the answer.
      const kept = table.get();
      return JSON.stringify(kept.preferences) === JSON.stringify(preferences)
        ? kept.revision
        : null;
    },
    listSearches: searches.list,
    async saveSearch({ id, name, query }) {
      if (id !== undefined && !searches.list().some((search) => search.id === id)) return null;
      const search = { id: id ?? newId(), name, query };
      const saved = await change('searches', (tx) =>
        searches.save(tx, search) ? search.id : null,
      );
      return saved ?? 'name-taken';
    },
    removeSearch: async (id) =>
      (await change('searches', (tx) => searches.remove(tx, id) || null)) !== null,
    listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
