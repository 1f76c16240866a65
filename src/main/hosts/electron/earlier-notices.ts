/** Clicks on notifications of an earlier start of the app lead to their result, too. */
import type { ElectronParts } from './electron-parts.ts';
import type { ShownNotices } from './shown-notices.ts';

interface EarlierNoticesParts {
  readonly platform: NodeJS.Platform;
  readonly show: (place?: string) => void;
  readonly shown: ShownNotices;
}

/** Windows tells of any click, macOS gives the notifications back; Linux takes them away at the end. */
export async function followEarlierNotices(
  { Notification, app }: Pick<ElectronParts, 'Notification' | 'app'>,
  { platform, show, shown }: EarlierNoticesParts,
): Promise<void> {
  // As they were at the start: the list is emptied once the window is looked at.
  const earlier = shown.list();
  if (platform === 'win32') {
    let isStarting = true;
    app.once('browser-window-focus', () => {
      isStarting = false;
    });
    Notification.handleActivation(({ arguments: given }) => {
      const known = [...earlier, ...shown.list()];
      const found = known.find(({ id }) => given.toLowerCase().includes(id));
      // Words of the system's own with our id in them; if it should leave that out, the click that
      // started the app was most likely on the last one.
      show((found ?? (isStarting ? earlier.at(-1) : undefined))?.place);
    });
  }
  if (platform !== 'darwin') return;
  for (const notification of await Notification.getHistory()) {
    const place = earlier.find(({ id }) => id === notification.id)?.place;
    if (place !== undefined) notification.on('click', () => show(place));
  }
}
