import { flushSync } from 'react-dom';
import { useEditorDesk } from './editor-context.tsx';
import { focusedMark, focusMark } from './focus-mark.ts';

interface ListEdits {
  /** `focus`: the mark, below the item, of what is to be focused in it. */
  readonly insert: (index: number, value: unknown, focus: string) => void;
  readonly remove: (index: number, focusAfter: string) => void;
  readonly move: (index: number, by: number) => void;
}

/** Changes of one list of the draft; the focus stays with the item, wherever it goes. */
export function useListEdits(pointer: string, length: number): ListEdits {
  const { edit } = useEditorDesk();
  return {
    insert(index, value, focus) {
      flushSync(() => edit({ type: 'insert', pointer, index, value }));
      focusMark(`${pointer}/${index}${focus}`);
    },
    remove(index, focusAfter) {
      flushSync(() => edit({ type: 'remove', pointer, index }));
      focusMark(focusAfter);
    },
    move(index, by) {
      const to = index + by;
      if (to < 0 || to >= length) return;
      const mark = focusedMark();
      flushSync(() => edit({ type: 'move', pointer, index, by }));
      const [from, target] = [`${pointer}/${index}`, `${pointer}/${to}`];
      const moved = mark?.startsWith(from) ? target + mark.slice(from.length) : null;
      // The button may have nowhere left to move to; the other one has.
      if (moved && !focusMark(moved)) focusMark(`${target}:${by < 0 ? 'down' : 'up'}`);
    },
  };
}
