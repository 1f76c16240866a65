/** Shows a folder of ours in the system's file manager. Never one that a window names. */
import type { ElectronParts } from './electron-parts.ts';

export function createFolderOpener({ shell }: Pick<ElectronParts, 'shell'>) {
  // Electron answers with what went wrong, or with nothing.
  return async (folder: string): Promise<boolean> => (await shell.openPath(folder)) === '';
}
