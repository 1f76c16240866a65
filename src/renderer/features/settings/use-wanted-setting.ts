import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Leads to the setting that the address names after its hash mark, once it is there: what is asked
 * for may come a moment later.
 */
export function useWantedSetting(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address again leads there again
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    if (id === '' || goTo(id)) return;
    const observer = new MutationObserver(() => {
      if (goTo(id)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [hash, key]);
}

function goTo(id: string): boolean {
  const place = document.getElementById(id);
  if (place === null) return false;
  const control = place.matches('input, select, button, [tabindex]')
    ? place
    : place.querySelector<HTMLElement>('input:checked, input, select, button');
  (control ?? place).focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  return true;
}
