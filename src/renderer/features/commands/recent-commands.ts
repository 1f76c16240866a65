import { useLocalStorage } from '@mantine/hooks';

/** How the storage of this window calls them. */
const storageKey = 'nightshift.recent-commands';
const limit = 5;

/** The ids of the commands that were chosen last, newest first, and how one more is noted. */
export function useRecentCommands(): readonly [readonly string[], (id: string) => void] {
  const [kept, keep] = useLocalStorage<readonly string[]>({
    key: storageKey,
    defaultValue: [],
    getInitialValueInEffect: false,
    serialize: (ids) => ids.join(' '),
    deserialize: (text) => (text ? text.split(' ').slice(0, limit) : []),
  });
  return [kept, (id) => keep([id, ...kept.filter((one) => one !== id)].slice(0, limit))];
}
