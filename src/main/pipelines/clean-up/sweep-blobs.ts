/**
 * Takes away blobs that nothing refers to, in two runs: the first one marks them, a later one
 * removes those that are still not referred to. What was stored within a day is never touched.
 */
import type { Plan } from './plan.ts';
import type { CleanUpServices, FreedFiles } from './services.ts';

/** Blobs that are looked up together: each time, all jobs are gone through. */
const LOOKED_UP = 2_000;
/** Marks in one commit. */
const MARKED = 400;

type SweepServices<Tx> = Pick<
  CleanUpServices<Tx>,
  'blobs' | 'orphans' | 'write' | 'listUnreferenced' | 'listBlobsInBackups'
>;

/** What was removed, and how many are marked now for a later run. */
export async function sweepBlobs<Tx>(
  services: SweepServices<Tx>,
  plan: Plan,
  signal: AbortSignal,
): Promise<FreedFiles & { readonly marked: number }> {
  const { blobs, orphans, write } = services;
  const inBackups = await services.listBlobsInBackups();
  const marks = new Map(orphans.list().map(({ hash, markedAt }) => [hash, markedAt]));
  const isDue = (hash: string) => (marks.get(hash) ?? plan.at) <= plan.markedBefore;
  const stillMarked = new Set<string>();
  const total = { files: 0, bytes: 0 };

  async function inCommits(
    hashes: readonly string[],
    change: (tx: Tx, some: readonly string[]) => void,
  ): Promise<void> {
    for (let at = 0; at < hashes.length; at += MARKED) {
      await write((tx) => change(tx, hashes.slice(at, at + MARKED)));
    }
  }

  async function sweep(hashes: readonly string[]): Promise<void> {
    signal.throwIfAborted();
    const unreferenced = await services.listUnreferenced(hashes);
    const kept: string[] = [];
    for (const hash of unreferenced) {
      signal.throwIfAborted();
      const bytes = isDue(hash) ? await blobs.remove(hash, plan.blobsBefore) : null;
      if (bytes === null) kept.push(hash);
      else {
        total.files += 1;
        total.bytes += bytes;
      }
    }
    for (const hash of kept) stillMarked.add(hash);
    await inCommits(kept, (tx, some) => orphans.mark(tx, some, plan.at));
  }

  for await (const hashes of inChunks(candidates(services, plan, inBackups))) await sweep(hashes);
  // Removed, gone otherwise, or referred to again.
  const lifted = [...marks.keys()].filter((hash) => !stillMarked.has(hash));
  await inCommits(lifted, orphans.unmark);
  return { ...total, marked: stillMarked.size };
}

async function* candidates<Tx>(
  { blobs }: Pick<SweepServices<Tx>, 'blobs'>,
  { blobsBefore }: Plan,
  inBackups: ReadonlySet<string>,
): AsyncGenerator<string, void, undefined> {
  for await (const { hash, storedAt } of blobs.list()) {
    if (storedAt < blobsBefore && !inBackups.has(hash)) yield hash;
  }
}

async function* inChunks(
  items: AsyncIterable<string>,
): AsyncGenerator<readonly string[], void, undefined> {
  let chunk: string[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < LOOKED_UP) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
