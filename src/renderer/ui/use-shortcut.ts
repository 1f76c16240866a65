import { useEffect, useEffectEvent } from 'react';

interface ShortcutOptions {
  /** Leaves the key to others while false. */
  readonly isActive?: boolean;
}

/** Calls back on Ctrl with a letter, on a Mac Cmd with it, wherever the focus is. */
export function useShortcut(
  letter: string,
  onPress: () => void,
  { isActive = true }: ShortcutOptions = {},
): void {
  const handlePress = useEffectEvent(onPress);
  useEffect(() => {
    if (!isActive) return;
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const isWithModifier = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        if (!isWithModifier || event.key.toLowerCase() !== letter) return;
        event.preventDefault();
        handlePress();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [letter, isActive]);
}
