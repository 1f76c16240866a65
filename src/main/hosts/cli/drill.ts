/** `drill`: a line for each backup, whether it could be restored. */
import type { DrillResult } from '../../services/backups/drill.ts';
import { bytesText } from './bytes-text.ts';
import { filesText } from './files-text.ts';
import type { Output } from './output.ts';

const problemWords: Readonly<Record<NonNullable<DrillResult['problem']>, string>> = {
  'database-missing': 'its database is gone',
  'database-changed': 'its database is not the one that was saved',
  unreadable: 'its database cannot be read',
  integrity: 'its database is damaged',
  'foreign-keys': 'its database contradicts itself',
  counts: 'its database does not have the rows that were saved',
  'blob-list-changed': 'the list of its files is damaged',
  'blob-missing': 'a file of it is missing',
  'blob-changed': 'a file of it is damaged',
  'cannot-be-opened': 'this version cannot open its database',
};

/** Gives the exit code: 1 where one of them is no good. */
export function reportDrill(
  results: readonly DrillResult[],
  { isJson, output }: { readonly isJson: boolean; readonly output: Output },
): number {
  for (const result of results) output.result(isJson ? JSON.stringify(result) : toLine(result));
  const bad = results.filter(({ problem }) => problem !== null).length;
  if (results.length === 0) output.note('There are no backups yet.');
  else if (bad > 0) output.note(`${bad} of ${results.length} backups could not be restored.`);
  else
    output.note(
      results.length === 1
        ? 'It can be restored.'
        : `All ${results.length} backups can be restored.`,
    );
  return bad > 0 ? 1 : 0;
}

function toLine({ name, problem, bytes, rows, blobs }: DrillResult): string {
  if (problem !== null) return `✗ ${name.padEnd(42)}  ${problemWords[problem]}`;
  const columns = [bytesText(bytes).padStart(10), `${rows} rows`.padStart(14), filesText(blobs)];
  return `✓ ${name.padEnd(42)}  ${columns.join('  ')}`;
}
