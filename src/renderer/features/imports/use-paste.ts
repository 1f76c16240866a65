import { useEffect, useEffectEvent } from 'react';
import { isField } from './is-field.ts';

interface PasteHandlers {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

/** Takes what is pasted into the window; text in a field or a dialog stays where it was meant to be. */
export function usePaste(handlers: PasteHandlers): void {
  const handleFiles = useEffectEvent(handlers.onFiles);
  const handleText = useEffectEvent(handlers.onText);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length > 0) {
          event.preventDefault();
          handleFiles(files);
          return;
        }
        const isTaken = isField(event.target) || document.querySelector('[aria-modal=true]');
        if (!isTaken) handleText(event.clipboardData?.getData('text/plain') ?? '');
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
