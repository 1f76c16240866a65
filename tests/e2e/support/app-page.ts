/** The window as a person finds their way in it: by names and words, never by marks for tests. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type DroppedFile, dropFiles } from './drop-files.ts';

export type Room =
  | 'Today'
  | 'Profile'
  | 'Résumés'
  | 'Postings'
  | 'Applications'
  | 'Insights'
  | 'Activity'
  | 'Settings';

export class AppPage {
  readonly #page: Page;
  readonly #tray: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#tray = page.getByRole('dialog', { name: 'Job tray' });
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await expect(this.#page.getByRole('main')).toBeVisible();
  }

  /** Shows the room with this name. */
  async goTo(room: Room): Promise<void> {
    await this.closeTray();
    await this.#page
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('link', { name: room })
      .click();
    await expect(this.#page.getByRole('heading', { name: room, level: 1 })).toBeVisible();
  }

  /** Dropping a file opens the tray too. */
  async openTray(): Promise<void> {
    if (!(await this.#tray.isVisible())) {
      await this.#page.getByRole('button', { name: /Job tray|jobs?,/ }).click();
    }
    await expect(this.#tray).toBeVisible();
  }

  async closeTray(): Promise<void> {
    if (await this.#tray.isVisible()) await this.#page.keyboard.press('Escape');
    await expect(this.#tray).toBeHidden();
  }

  drop(...files: readonly DroppedFile[]): Promise<void> {
    return dropFiles(this.#page, files);
  }

  /** The row of a file in the tray: a job, or a note about what became of the file. */
  row(fileName: string): Locator {
    return this.#tray.getByRole('listitem').filter({ hasText: fileName });
  }

  /** The rows of the tray, but not those inside of an open batch. */
  rows(): Locator {
    return this.#tray.locator('ul').first().locator(':scope > li');
  }

  /** The one row of files that were dropped together. */
  batch(label: string): Locator {
    return this.rows().filter({ has: this.#page.getByText(label, { exact: true }) });
  }

  progress(fileName: string): Locator {
    return this.#tray.getByRole('progressbar', { name: `Progress of ${fileName}` });
  }

  async expectState(fileName: string, words: string | RegExp, timeout = 90_000): Promise<void> {
    await expect(this.row(fileName).first()).toContainText(words, { timeout });
  }

  cancel(fileName: string): Promise<void> {
    return this.#tray.getByRole('button', { name: `Cancel ${fileName}` }).click();
  }

  retry(fileName: string): Promise<void> {
    return this.#tray.getByRole('button', { name: `Try again: ${fileName}` }).click();
  }

  async openResult(fileName: string): Promise<void> {
    await this.row(fileName).first().getByRole('link', { name: 'Open' }).click();
  }

  /** Collects what the bar of a file shows, from now on, until `stop` gives all of it. */
  async recordProgress(fileName: string): Promise<{ stop(): Promise<readonly number[]> }> {
    const seen = await this.#page.evaluateHandle((label) => {
      const values: number[] = [];
      const look = () => {
        const bar = document.querySelector(`[role=progressbar][aria-label="${label}"]`);
        const value = Number(bar?.getAttribute('aria-valuenow') ?? Number.NaN);
        if (!Number.isNaN(value) && values.at(-1) !== value) values.push(value);
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      return { values, observer };
    }, `Progress of ${fileName}`);
    return {
      stop: () =>
        seen.evaluate(({ values, observer }) => {
          observer.disconnect();
          return values;
        }),
    };
  }
}
