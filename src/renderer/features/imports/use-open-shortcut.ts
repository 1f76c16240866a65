import { useEffect, useEffectEvent } from 'react';

/** Opens files on Ctrl+O, on a Mac Cmd+O, as everywhere. */
export function useOpenShortcut(onOpen: () => void): void {
  const handleOpen = useEffectEvent(onOpen);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        if (!isShortcut || event.key.toLowerCase() !== 'o') return;
        event.preventDefault();
        handleOpen();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
