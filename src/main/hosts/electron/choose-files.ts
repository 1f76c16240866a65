/** The dialogs of the menu in which files or a folder are chosen. */
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { FileTaker } from './file-taker.ts';
import { listFolder } from './list-folder.ts';

const words = {
  documents: /*i18n*/ { id: 'shell.documents', message: 'Documents' },
  all: /*i18n*/ { id: 'shell.all-files', message: 'All files' },
  empty: /*i18n*/ { id: 'shell.folder-empty', message: 'There are no files in this folder.' },
} satisfies Record<string, Message>;

/** What is read; whatever else is chosen gets its own sentence. */
const extensions = [
  ...['pdf', 'docx', 'odt', 'rtf', 'html', 'htm', 'md', 'txt', 'json', 'zip'],
  ...['png', 'jpg', 'jpeg', 'webp', 'tif', 'tiff'],
];

export function createFileChoice({ dialog }: Pick<ElectronParts, 'dialog'>, takeFiles: FileTaker) {
  return {
    async files(): Promise<void> {
      const { filePaths } = await dialog.showOpenDialog({
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: toPlainText(words.documents), extensions },
          { name: toPlainText(words.all), extensions: ['*'] },
        ],
      });
      if (filePaths.length > 0) await takeFiles(filePaths);
    },
    async folder(): Promise<void> {
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
      const [folder] = filePaths;
      if (folder === undefined) return;
      const files = await listFolder(folder);
      if (files.length > 0) return takeFiles(files);
      await dialog.showMessageBox({ type: 'info', message: toPlainText(words.empty) });
    },
  };
}
