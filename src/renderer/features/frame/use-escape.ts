import { useEffect, useEffectEvent } from 'react';

/** Calls back on Escape wherever the focus is, as long as `isActive`. */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  const handleEscape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isActive) return;
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      // What lies above, such as a menu, closes first and says so.
      (event) => event.key === 'Escape' && !event.defaultPrevented && handleEscape(),
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [isActive]);
}
