/** Shows notifications of the system while the window is not in front. */
import type { Notice } from '../../../shared/domain/notice.ts';
import { noticePlace } from '../../../shared/domain/notice-place.ts';
import type { Notifier } from '../../engine/outbox/notifier.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { ShownNotices } from './shown-notices.ts';
import { systemNoticeBody } from './system-notice-body.ts';

/** A window that has just been opened is on its way to the front: nobody can tell yet. */
export const openingMs = 10_000;
/** What the system shows together. */
const groupId = 'results';

interface SystemNotifierParts {
  readonly platform: NodeJS.Platform;
  readonly isWindowInFront: () => boolean;
  /** Milliseconds since the window was opened. */
  readonly windowAgeMs: () => number;
  /** Shows the window; `place` is where in the page the result is. */
  readonly show: (place?: string) => void;
  readonly shown: ShownNotices;
}

export function createSystemNotifier(
  { Notification, app }: Pick<ElectronParts, 'Notification' | 'app'>,
  { platform, isWindowInFront, windowAgeMs, show, shown }: SystemNotifierParts,
): Notifier {
  const open = new Set<Electron.Notification>();

  /** The user looks at the app: what was told has done its work, at an earlier start too. */
  function withdraw(): void {
    for (const notification of open) notification.close();
    open.clear();
    const ids = shown.list().map(({ id }) => id);
    if (platform === 'darwin' && ids.length > 0) Notification.remove(ids);
    shown.clear();
  }
  app.on('browser-window-focus', withdraw);

  return {
    isUserLooking() {
      if (isWindowInFront()) return true;
      return Notification.isSupported() && windowAgeMs() >= openingMs ? false : null;
    },
    async show(notice: Notice) {
      if (isWindowInFront()) return 'seen';
      const { id } = notice;
      const place = noticePlace(notice);
      const body = systemNoticeBody(notice);
      const notification = new Notification({ id, groupId, title: 'Nightshift', body });
      notification.on('click', () => show(place));
      // Held on to until the user is back: one that is collected cannot be clicked or closed.
      open.add(notification);
      shown.add({ id, place });
      notification.show();
      return 'shown';
    },
    onChange(listener) {
      app.on('browser-window-focus', listener);
      app.on('browser-window-blur', listener);
      return () => {
        app.off('browser-window-focus', listener);
        app.off('browser-window-blur', listener);
      };
    },
  };
}
