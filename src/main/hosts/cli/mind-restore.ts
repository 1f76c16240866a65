/** Says that a damaged database was replaced by a backup, where that has just happened. */
import type { ContractClient } from '../contract-client.ts';
import type { Output } from './output.ts';

/** @param since when the command began, milliseconds since 1970 */
export async function mindRestore(
  client: Pick<ContractClient, 'backups'>,
  { output, since }: { readonly output: Pick<Output, 'note'>; readonly since: number },
): Promise<void> {
  const { lastRestore } = await client.backups.status();
  if (lastRestore === null || lastRestore.reason !== 'damaged' || lastRestore.at < since) return;
  output.note(
    `The database was damaged, so the backup ${lastRestore.from} took its place. The damaged one is ` +
      'kept, and all work is paused until you resume it in the window.',
  );
}
