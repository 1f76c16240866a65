/** What the backup thread does, by name. */
import { copyDatabase } from './copy-database.ts';
import { hashFile } from './hash-file.ts';
import { describeCopy, inspectCopy } from './inspect-copy.ts';
import type { OperationInput, OperationName, OperationOutput } from './operation-list.ts';
import { prepareRestored } from './prepare-restored.ts';

type BackupOperations = {
  readonly [Name in OperationName]: (input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
};

export const backupOperations: BackupOperations = {
  copy: copyDatabase,
  describe: async (input) => describeCopy(input),
  inspect: async (input) => inspectCopy(input),
  prepare: async (input) => prepareRestored(input),
  hash: async ({ paths }) => paths.map(hashIfReadable),
};

function hashIfReadable(path: string): string | null {
  try {
    return hashFile(path).sha256;
  } catch {
    return null;
  }
}
