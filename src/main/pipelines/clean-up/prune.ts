/** Takes away old rows in small commits, so that nobody is kept waiting. */

/**
 * Calls `removeBatch` until it finds nothing more. Each call is a commit of its own: stopped
 * anywhere, what was removed is removed whole, and the next run goes on with the rest.
 *
 * @returns how many were removed
 */
export async function prune(
  removeBatch: (limit: number) => Promise<number>,
  { batch, signal }: { readonly batch: number; readonly signal: AbortSignal },
): Promise<number> {
  let total = 0;
  while (true) {
    signal.throwIfAborted();
    const removed = await removeBatch(batch);
    total += removed;
    if (removed === 0) return total;
  }
}
