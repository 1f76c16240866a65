import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The paths at which programs of this name are found, in the order of the search path. */
export function findPrograms(name: string): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).filter(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
