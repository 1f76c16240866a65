/** Offers what is found in everything to the palette, and the way to the search. Shows nothing. */
import { useLingui } from '@lingui/react';
import { IconListSearch } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCommandSource, useCommands } from '../commands/commands-provider.tsx';
import { hitLook, hitPath } from './hit-words.ts';

/** Of each type. */
const shownAtMost = 4;
const maxText = 200;

export function SearchCommands() {
  const { i18n } = useLingui();
  const { client } = useApi();
  const navigate = useNavigate();
  const toEntry = (hit: SearchHit) => {
    const { Icon, words, one } = hitLook(hit.type);
    return {
      id: `${hit.type}-${hit.id}`,
      title: hit.title.text || i18n.t(one),
      detail: hit.excerpt?.text || i18n.t(words),
      Icon,
      run: () => void navigate(hitPath(hit)),
    };
  };
  useCommandSource({
    id: 'search',
    title: i18n.t({ id: 'find.palette', message: 'In what you keep here' }),
    async search(query, signal) {
      const text = query.slice(0, maxText);
      const { hits } = await client.search.find({ text, limit: shownAtMost }, { signal });
      if (hits.length === 0) return [];
      const all = {
        id: 'all',
        title: i18n.t({
          id: 'find.all',
          message: 'Search everything for “{text}”',
          values: { text },
        }),
        Icon: IconListSearch,
        run: () => void navigate(`/search?q=${encodeURIComponent(text)}`),
      };
      return [...hits.map(toEntry), all];
    },
  });
  useCommands([
    {
      id: 'go.search',
      title: i18n.t({ id: 'find.field', message: 'Search everything' }),
      synonyms: i18n
        .t({ id: 'find.words', message: 'find, look for, full text, words' })
        .split(', '),
      group: 'go',
      shortcut: { key: '/' },
      Icon: IconListSearch,
      run: () => void navigate('/search'),
    },
  ]);
  return null;
}
