import type { KeyboardEvent } from 'react';

/** Alt with an arrow up or down: by how much the item is to be moved; 0 for other keys. */
export function movedByKey(event: KeyboardEvent): number {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : 0;
}
