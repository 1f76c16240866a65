import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Shows the value that the address asks for: `?at=` with its JSON Pointer, or with that of an entry,
 * of which the first value is shown.
 */
export function useWantedValue(show: (pointer: string) => void): void {
  const [search] = useSearchParams();
  const wanted = search.get('at');
  const showFirst = useEffectEvent((pointer: string) => {
    const values = [...document.querySelectorAll<HTMLElement>('[data-value]')];
    const found = values
      .map(({ dataset }) => dataset.value ?? '')
      .find((value) => value === pointer || value.startsWith(`${pointer}/`));
    if (found !== undefined) show(found);
  });
  useEffect(() => {
    if (wanted === null) return;
    // The layout for this width is there by then.
    const frame = requestAnimationFrame(() => showFirst(wanted));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}
