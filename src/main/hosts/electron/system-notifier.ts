/** Shows notifications of the system while the window is not in front. */
import type { Notice } from '../../../shared/domain/notice.ts';
import type { Notifier } from '../../engine/outbox/notifier.ts';
import type { ElectronParts } from './electron-parts.ts';

/** A window that has just been opened is on its way to the front: nobody can tell yet. */
export const openingMs = 10_000;

interface SystemNotifierParts {
  readonly isWindowInFront: () => boolean;
  /** Milliseconds since the window was opened. */
  readonly windowAgeMs: () => number;
  /** Shows the window; `place` is where in the page the result is. */
  readonly show: (place?: string) => void;
}

export function createSystemNotifier(
  { Notification, app }: Pick<ElectronParts, 'Notification' | 'app'>,
  { isWindowInFront, windowAgeMs, show }: SystemNotifierParts,
): Notifier {
  return {
    isUserLooking() {
      if (isWindowInFront()) return true;
      return Notification.isSupported() && windowAgeMs() >= openingMs ? false : null;
    },
    async show(notice) {
      if (isWindowInFront()) return 'seen';
      const { body, place } = wordsOf(notice);
      const notification = new Notification({ title: 'Nightshift', body });
      notification.on('click', () => show(place));
      // Withdrawn once the user looks at the app by themselves.
      app.once('browser-window-focus', () => notification.close());
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

/** Counts only: it may stand on a locked screen. */
function wordsOf({ done, failed, needsYou, entity }: Notice): { body: string; place: string } {
  const sentences = [
    ...(done === 1 ? ['Your résumé is ready.'] : []),
    ...(done > 1 ? [`${done} résumés are ready.`] : []),
    ...(failed > 0 ? [`${failed} could not be read.`] : []),
    ...(needsYou === 1 ? ['Something needs you before it can go on.'] : []),
    ...(needsYou > 1 ? [`${needsYou} things need you before they can go on.`] : []),
  ];
  const result = entity === null ? '/resumes' : `/resumes/${entity.id}`;
  return { body: sentences.join(' '), place: done > 0 ? result : '/activity' };
}
