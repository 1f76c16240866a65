import { useEffect, useEffectEvent, useState } from 'react';
import { type Dragged, lookAtDrag } from './dragged.ts';
import { type DroppedFiles, readDroppedFiles } from './dropped-files.ts';
import { isField } from './is-field.ts';

interface DropHandlers {
  readonly onFiles: (dropped: DroppedFiles) => void;
  /** A text or an address. */
  readonly onText: (text: string) => void;
}

/**
 * Takes what is dropped anywhere on the window; the result is what is above it at the moment. Text
 * over a field stays the field's, and what is dragged from the window itself is nothing new.
 */
export function useDrop(handlers: DropHandlers): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const handleFiles = useEffectEvent(handlers.onFiles);
  const handleText = useEffectEvent(handlers.onText);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Entering a child leaves its parent: only the balance tells whether the window was left.
    let depth = 0;
    let isOwn = false;
    const end = (): void => {
      depth = 0;
      setDragged(null);
    };
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: Handle): void =>
      window.addEventListener(
        type,
        (event) => {
          const found = isOwn ? null : lookAtDrag(event.dataTransfer);
          if (found !== null) handle(event, found);
        },
        { signal },
      );
    window.addEventListener('dragstart', () => (isOwn = true), { signal });
    // What is taken off the page while it is dragged ends without a word: the next press does then.
    for (const type of ['dragend', 'pointerdown'] as const) {
      window.addEventListener(type, () => (isOwn = false), { signal });
    }
    on('dragenter', (_event, found) => {
      depth += 1;
      setDragged(found);
    });
    on('dragover', (event, found) => {
      if (isForField(event, found)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    on('dragleave', () => {
      depth -= 1;
      if (depth <= 0) end();
    });
    on('drop', (event, found) => {
      end();
      const { dataTransfer } = event;
      if (dataTransfer === null || isForField(event, found)) return;
      event.preventDefault();
      if (found.type === 'files') void readDroppedFiles(dataTransfer).then(handleFiles);
      else handleText(textOf(dataTransfer));
    });
    return () => listening.abort();
  }, []);

  return dragged;
}

type Handle = (event: DragEvent, found: Dragged) => void;

function isForField(event: DragEvent, found: Dragged): boolean {
  return found.type !== 'files' && isField(event.target);
}

function textOf(transfer: DataTransfer): string {
  // A list of addresses has comments in it; the first address is the one that was dragged.
  const [address] = transfer
    .getData('text/uri-list')
    .split(/\r?\n/)
    .filter((line) => !/^(#|$)/.test(line));
  return address ?? transfer.getData('text/plain');
}
