import { useEffect, useEffectEvent, useState } from 'react';
import { countDraggedFiles, hasFiles, readDroppedFiles } from './dropped-files.ts';

/**
 * Takes files dropped anywhere on the window. `dragged` is how many are above it, 0 where the
 * browser does not tell, and null while nothing is dragged.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): {
  readonly dragged: number | null;
} {
  const [dragged, setDragged] = useState<number | null>(null);
  const handleFiles = useEffectEvent(onFiles);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Entering a child leaves its parent: only the balance tells whether the window was left.
    let depth = 0;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: Handle): void =>
      window.addEventListener(
        type,
        (event) => {
          if (!hasFiles(event.dataTransfer)) return;
          event.preventDefault();
          handle(event);
        },
        { signal },
      );
    on('dragenter', (event) => {
      depth += 1;
      setDragged(countDraggedFiles(event.dataTransfer));
    });
    on('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    on('dragleave', () => {
      depth -= 1;
      if (depth <= 0) setDragged(null);
    });
    on('drop', (event) => {
      depth = 0;
      setDragged(null);
      if (event.dataTransfer) void readDroppedFiles(event.dataTransfer).then(handleFiles);
    });
    return () => listening.abort();
  }, []);

  return { dragged };
}

type Handle = (event: DragEvent) => void;
