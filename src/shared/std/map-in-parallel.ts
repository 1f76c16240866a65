/** Maps items through an async function, at most `limit` at once; results keep the order. */
export async function mapInParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  // All lanes draw from one iterator, so each item is taken once.
  const rest = items.entries();
  async function drain(): Promise<void> {
    for (const [index, item] of rest) results[index] = await map(item);
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, drain));
  return results;
}
