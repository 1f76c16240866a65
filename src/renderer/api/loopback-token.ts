/**
 * The key of this launch, for the loopback host. It comes in the address (`#token=…`), which stays
 * out of every request and log; it moves at once into the tab's own storage, so that neither the
 * history nor a copied address carries it, and a reload still finds it.
 */
const storageKey = 'nightshift.token';

export function takeLoopbackToken(page: Window): string | null {
  const given = new URLSearchParams(page.location.hash.slice(1)).get('token');
  if (given) {
    page.sessionStorage.setItem(storageKey, given);
    page.history.replaceState(null, '', page.location.pathname + page.location.search);
  }
  return page.sessionStorage.getItem(storageKey);
}
