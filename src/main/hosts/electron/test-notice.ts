/** Shows a notification on trial, in English, whether or not the window is in front. */
import type { Message } from '../../../shared/std/message.ts';
import { toPlainText } from '../../../shared/std/to-plain-text.ts';
import type { ElectronParts } from './electron-parts.ts';

const words: Message = /*i18n*/ {
  id: 'permission.test-body',
  message: 'This is a test. It looks like this when work is finished.',
};

export function createTestNotice({ Notification }: Pick<ElectronParts, 'Notification'>) {
  // Held on to: one that is collected goes away.
  let last: Electron.Notification | null = null;
  return (): boolean => {
    if (!Notification.isSupported()) return false;
    last?.close();
    last = new Notification({ title: 'Nightshift', body: toPlainText(words) });
    last.show();
    return true;
  };
}
