import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface ValueKeys {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The values of a résumé are one stop of the Tab key, and the arrow keys go from one to the next: a
 * résumé has a hundred of them, and nobody should have to walk through all to get past.
 */
export function useValueKeys(): ValueKeys {
  const ref = useRef<HTMLElement>(null);
  // After every drawing: values come and go.
  useEffect(() => {
    const values = listValues(ref.current);
    const stop = values.find((value) => value === document.activeElement || isStop(value));
    for (const value of values) value.tabIndex = value === (stop ?? values[0]) ? 0 : -1;
  });
  return {
    ref,
    onKeyDown(event) {
      const values = listValues(ref.current);
      const at = values.indexOf(event.target as HTMLElement);
      const to = at === -1 ? undefined : values[nextIndex(event.key, at, values.length)];
      if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      for (const value of values) value.tabIndex = value === to ? 0 : -1;
      to.focus();
    },
  };
}

function listValues(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-value]') ?? [])];
}

function isStop(value: HTMLElement): boolean {
  return value.tabIndex === 0 && value.hasAttribute('tabindex');
}

function nextIndex(key: string, at: number, count: number): number {
  if (key === 'ArrowDown' || key === 'ArrowRight') return at + 1;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
