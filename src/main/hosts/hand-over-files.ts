/** Gives the files of a start that found another one running to that one. */
import { basename } from 'node:path';
import { AppError } from '../../shared/domain/app-error.ts';
import { connectToOwner } from './owner-socket/connect-to-owner.ts';

/**
 * Resolves once the owner has stored and queued them; its window tells of each. Files that are not
 * there are left out. Throws `data-in-use` when the owner does not answer any more.
 */
export async function handOverFiles(dataFolder: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const owner = await connectToOwner(dataFolder);
  if (owner === null) throw new AppError('data-in-use');
  try {
    const grants: string[] = [];
    for (const path of paths) {
      const grant = await owner.grantFile(path, basename(path)).catch(toNothing);
      if (grant !== null) grants.push(grant);
    }
    if (grants.length > 0) await owner.client.imports.start({ grants });
  } finally {
    owner.close();
    await owner.closed;
  }
}

function toNothing(error: unknown): null {
  if (error instanceof AppError && error.code === 'file-missing') return null;
  throw error;
}
