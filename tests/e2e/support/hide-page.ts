/** Hides a page as another window before it would, and counts the notifications that it then shows. */
import type { Page } from '@playwright/test';

/** Must be called before the page is opened, or reloaded after it. */
export async function countNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown: string[] = [];
    class CountedNotification extends EventTarget {
      static readonly permission = 'granted';
      constructor(_title: string, { body = '' }: NotificationOptions = {}) {
        super();
        shown.push(body);
      }
      close(): void {}
    }
    Object.assign(globalThis, { Notification: CountedNotification, shownNotifications: shown });
  });
}

export async function hidePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

export function notificationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () => (globalThis as unknown as { readonly shownNotifications: string[] }).shownNotifications,
  );
}
