import { useLocalStorage } from '@mantine/hooks';

/** How the storage of this window calls the switch. */
const storageKey = 'nightshift.single-keys';

/**
 * Whether shortcuts of a single key, such as "?", are heard, and the switch for it (WCAG 2.1.4).
 * Kept in this window's storage: who speaks to the computer switches it off on that computer.
 */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [kept, keep] = useLocalStorage<'on' | 'off'>({
    key: storageKey,
    defaultValue: 'on',
    getInitialValueInEffect: false,
    serialize: (value) => value,
    deserialize: (value) => (value === 'off' ? 'off' : 'on'),
  });
  return [kept === 'on', (isOn) => keep(isOn ? 'on' : 'off')];
}
