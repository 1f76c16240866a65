import type { Page } from '@playwright/test';
import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const rooms = [
  ['t', 'Today'],
  ['p', 'Profile'],
  ['r', 'Résumés'],
  ['o', 'Postings'],
  ['a', 'Applications'],
  ['i', 'Insights'],
  ['v', 'Activity'],
  ['s', 'Settings'],
] as const;

const skipLink = 'Skip to the content';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a command' });

/** What has the focus: whether it shows, and lies free of the bars over the page. */
function focusNow(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // Where a whole row is a link, the ring is drawn around the row.
    const rings = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    // A choice may be drawn by its label.
    const isChoice = element.matches('[type=radio],[type=checkbox]');
    const seen = (isChoice && (element as HTMLInputElement).labels?.[0]) || element;
    const box = seen.getBoundingClientRect();
    const isFree = seen.contains(
      document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)),
    );
    const isShown = rings.some(
      (ring) => ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2,
    );
    return { what: `${element.localName} ${name.slice(0, 40)}`, isShown, isFree };
  });
}

test('every room is reached and walked through by keys, and the focus always shows', async ({
  app,
  page,
}) => {
  test.slow();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: skipLink })).toBeFocused();
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.closeTray();
  for (const [letter, name] of rooms) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(heading(page, name)).toBeVisible();
    // From the link past the rail, through the room, and out at its end.
    await page.getByRole('button', { name: skipLink }).press('Enter');
    await expect(heading(page, name)).toBeFocused();
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      const focus = await focusNow(page);
      if (focus === null || focus.what.includes(skipLink)) break;
      expect(focus, `in ${name}`).toEqual({ what: focus.what, isShown: true, isFree: true });
    }
  }
});

test('the palette finds, runs and remembers commands', async ({ page, app }) => {
  await expect(heading(page, 'Today')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('market');
  await expect(page.getByRole('option', { selected: true })).toContainText('Go to Insights');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Insights')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Insights')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('option').first()).toContainText('Go to Insights');
  await expect(page.getByRole('group', { name: 'Recent' })).toBeVisible();
  await page.keyboard.type('dark look');
  await expect(page.getByRole('option', { selected: true })).toContainText('Use the dark look');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await app.goTo('Profile');
});

test('? shows the shortcuts, and single keys can be switched off for good', async ({
  app,
  page,
}) => {
  await app.goTo('Today');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Go to Today')).toBeVisible();
  await sheet.getByRole('switch', { name: 'Shortcuts of a single key' }).press('Space');
  await expect(sheet.getByText('Go to Today')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(heading(page, 'Today')).toBeVisible();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(sheet).toBeHidden();
});

test('what was removed comes back with Ctrl+Z, from another room', async ({ app, page }) => {
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.openResult('nora.pdf');
  await app.closeTray();
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).press('Enter');
  await expect(page.getByText(/was removed\.$/).first()).toBeVisible();
  await app.goTo('Insights');
  await page.keyboard.press('Control+z');
  await app.goTo('Résumés');
  await expect(page.getByRole('main').getByRole('link', { name: 'Nora Ellingham' })).toBeVisible();
});
