/** Every screen there is to look at; a new one is one line here. */
import type { Page } from '@playwright/test';

export interface Screen {
  /** Of its pictures. */
  readonly name: string;
  /** Its address, after the #. */
  readonly place: string;
  /** Which of the links there to follow, by its address, where the screen's own is not known before. */
  readonly follow?: RegExp;
  /** What is added to the address that was followed. */
  readonly below?: string;
  /** Brings up what stands over the screen. */
  readonly open?: (page: Page) => Promise<void>;
}

const resume = { place: '/resumes', follow: /#\/resumes\/[^/]+$/ } as const;
const run = { place: '/activity', follow: /#\/activity\/runs\/[^/]+$/ } as const;

const pressKeys = (keys: string) => (page: Page) => page.keyboard.press(keys);

/** The tray's button has other words in every state: it is what says that it opens a dialog. */
async function openTray(page: Page): Promise<void> {
  const tray = page.locator('[role=dialog]');
  if (await tray.isVisible()) return;
  const button = page.locator('button[aria-haspopup=dialog][aria-expanded]').last();
  // By itself and not by the pointer: a toast may lie above it for a while.
  await button.evaluate((element: HTMLElement) => element.click());
  await tray.waitFor();
}

async function openBatch(page: Page): Promise<void> {
  await openTray(page);
  const members = page.locator('[role=dialog] [data-batch] [data-job]').first();
  if (await members.isVisible()) return;
  const button = page.locator('[role=dialog] [data-batch] button[aria-controls]').first();
  await button.evaluate((element: HTMLElement) => element.click());
  await members.waitFor();
}

/** What a job would send to a model elsewhere. */
async function openConsent(page: Page): Promise<void> {
  await page.locator('main [data-job] button[aria-haspopup=dialog]').first().click();
  await page.locator('[role=dialog] [role=switch]').waitFor();
}

async function dragFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-'], 'resume.pdf', { type: 'application/pdf' }));
    document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer }));
  });
}

/** As they are when nothing was ever done. */
export const emptyScreens: readonly Screen[] = [
  { name: 'first-run', place: '/today' },
  { name: 'resumes-empty', place: '/resumes' },
  { name: 'profile-empty', place: '/profile' },
  { name: 'activity-empty', place: '/activity' },
  { name: 'search-empty', place: '/search' },
  { name: 'tray-empty', place: '/today', open: openTray },
  { name: 'models-empty', place: '/settings/models' },
  { name: 'privacy', place: '/settings/privacy' },
];

/** As they are in the middle of work. */
export const screens: readonly Screen[] = [
  { name: 'tray', place: '/today', open: openTray },
  { name: 'tray-batch', place: '/today', open: openBatch },
  { name: 'today', place: '/today' },
  { name: 'profile', place: '/profile' },
  { name: 'resumes', place: '/resumes' },
  { name: 'resume', ...resume },
  { name: 'editor', ...resume, below: '/edit' },
  { name: 'versions', ...resume, below: '/versions' },
  { name: 'postings', place: '/postings' },
  { name: 'applications', place: '/applications' },
  { name: 'insights', place: '/insights' },
  { name: 'activity', place: '/activity' },
  { name: 'run', ...run },
  { name: 'schedules', place: '/activity/schedules' },
  { name: 'events', place: '/activity/events' },
  { name: 'set-aside', place: '/activity/set-aside' },
  { name: 'health', place: '/activity/health' },
  { name: 'figures', place: '/activity/health/figures' },
  { name: 'backups', place: '/activity/health/backups' },
  { name: 'settings', place: '/settings' },
  { name: 'models', place: '/settings/models' },
  { name: 'ledger', place: '/settings/privacy' },
  { name: 'consent', place: '/activity', open: openConsent },
  { name: 'search', place: '/search?q=example' },
  { name: 'palette', place: '/today', open: pressKeys('ControlOrMeta+k') },
  { name: 'shortcuts', place: '/today', open: pressKeys('?') },
  { name: 'not-found', place: '/nowhere' },
  // Last of all: nothing ends the drag, and it stays above what is shown after it.
  { name: 'drop', place: '/today', open: dragFile },
];
