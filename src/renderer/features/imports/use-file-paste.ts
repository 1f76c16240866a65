import { useEffect, useEffectEvent } from 'react';

/** Takes files that are pasted into the window. */
export function useFilePaste(onFiles: (files: readonly File[]) => void): void {
  const handleFiles = useEffectEvent(onFiles);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        handleFiles(files);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
