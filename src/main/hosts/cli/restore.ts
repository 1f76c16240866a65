/** `restore [NAME]`: says what was restored, and what follows from it. */
import type { RestoredBackup } from '../../services/backups/restore.ts';
import type { Output } from './output.ts';

/** Gives the exit code. */
export function reportRestore(
  restored: RestoredBackup,
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): number {
  const { name, replaced } = restored;
  output.result(isJson ? JSON.stringify(restored) : `✓ ${name} was restored.`);
  output.note(`What it replaced is kept: \`restore ${replaced}\` goes back to it.`);
  output.note('All work is paused, and nothing is sent, until you resume it in the window.');
  return 0;
}
