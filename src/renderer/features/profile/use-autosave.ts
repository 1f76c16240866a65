import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Autosave, type AutosaveOptions, createAutosave, type SaveState } from './autosave.ts';

interface AutosaveHandle<T> extends Pick<Autosave<T>, 'change' | 'flush'> {
  readonly state: SaveState;
}

/** An autosave as long as the component lives, which is flushed wherever it may be the last chance. */
export function useAutosave<T>(options: AutosaveOptions<T>): AutosaveHandle<T> {
  const [autosave] = useState(() => createAutosave(options));
  useEffect(() => {
    const flush = () => void autosave.flush();
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('blur', flush, { signal });
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    return () => {
      listening.abort();
      flush();
    };
  }, [autosave]);
  const state = useSyncExternalStore(autosave.subscribe, autosave.get);
  return { state, change: autosave.change, flush: autosave.flush };
}
