/** A page that crashes is loaded again, but not one that crashes again and again. */

const maxReloads = 3;
const withinMs = 60_000;

/** Asked at each crash with a monotonic time: whether to load the page once more. */
export function createReloadLimit(): (nowMs: number) => boolean {
  let reloads: readonly number[] = [];
  return (nowMs) => {
    reloads = reloads.filter((at) => nowMs - at < withinMs);
    if (reloads.length >= maxReloads) return false;
    reloads = [...reloads, nowMs];
    return true;
  };
}
