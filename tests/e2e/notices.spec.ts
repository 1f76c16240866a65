/** A notification of the system while the window is hidden: once, without names, and it leads there. */
import type { Page } from '@playwright/test';
import * as fixtures from '../support/fixtures/index.ts';
import { AppPage } from './support/app-page.ts';
import { expect, test } from './support/test.ts';

/** What stands on the screen, as the browser would show it. */
interface Shown {
  readonly body: string;
  readonly isClosed: boolean;
}

/** What the played desktop leaves in the page. */
interface Played {
  readonly desktop: {
    readonly sent: readonly (EventTarget & Shown)[];
    hide(isHidden: boolean): void;
  };
}

interface Desktop {
  shown(): Promise<readonly Shown[]>;
  click(): Promise<void>;
  hide(isHidden: boolean): Promise<void>;
}

/** A browser without a screen shows no notifications and hides no window: both are played here. */
async function playDesktop(page: Page): Promise<Desktop> {
  await page.addInitScript(() => {
    const sent: FakeNotification[] = [];
    class FakeNotification extends EventTarget {
      static readonly permission = 'granted';
      readonly body: string;
      isClosed = false;
      constructor(_title: string, { body = '' }: { body?: string } = {}) {
        super();
        this.body = body;
        sent.push(this);
      }
      close(): void {
        this.isClosed = true;
      }
    }
    let isHidden = false;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    const hide = (next: boolean): void => {
      isHidden = next;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    Object.assign(window, { Notification: FakeNotification, desktop: { sent, hide } });
  });
  return {
    shown: () =>
      page.evaluate(() =>
        (window as unknown as Played).desktop.sent.map(({ body, isClosed }) => ({
          body,
          isClosed,
        })),
      ),
    click: () =>
      page.evaluate(
        () => void (window as unknown as Played).desktop.sent[0]?.dispatchEvent(new Event('click')),
      ),
    hide: (isHidden) =>
      page.evaluate((next) => (window as unknown as Played).desktop.hide(next), isHidden),
  };
}

test('a job that needs its user says so once, without a name, and leads to itself', async ({
  page,
  host,
}) => {
  const desktop = await playDesktop(page);
  const app = new AppPage(page);
  await app.open(host.url());
  await desktop.hide(true);
  await app.drop({ name: 'private-letter.pdf', bytes: await fixtures.makeLetterPdf() });
  await app.expectState('private-letter.pdf', 'Needs you');
  const told = { body: 'A job needs you to go on', isClosed: false };
  await expect.poll(desktop.shown).toEqual([told]);
  await desktop.click();
  await expect(page).toHaveURL(/#\/activity\/runs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('main')).toContainText('private-letter.pdf');
  await desktop.hide(false);
  await expect.poll(desktop.shown).toEqual([{ ...told, isClosed: true }]);
});
