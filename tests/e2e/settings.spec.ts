import type { Page } from '@playwright/test';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

const main = (page: Page) => page.getByRole('main');
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('what is set holds after a reload, in a second window, and until it is reset', async ({
  app,
  context,
  guard,
  host,
  page,
}) => {
  await app.goTo('Settings');
  const light = await background(page);
  await main(page).getByText('Dark', { exact: true }).click();
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);

  await main(page).getByRole('link', { name: 'Jobs' }).click();
  const atOnce = main(page).getByRole('textbox', { name: 'Read résumé: At once' });
  await expect(atOnce).toHaveValue('5');
  await atOnce.fill('2');
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await expect(atOnce).toHaveValue('2');
  expect(await background(page)).toBe(dark);

  // The address that was printed carries the key of this launch.
  const second = await context.newPage();
  await second.goto(host.url());
  await second.evaluate(() => window.location.assign('#/settings/jobs#import-resume.concurrency'));
  const same = main(second).getByRole('textbox', { name: 'Read résumé: At once' });
  await expect(same).toHaveValue('2');
  await expect(same).toBeFocused();
  expect(await background(second)).toBe(dark);

  await main(second).getByRole('button', { name: 'Back to default: At once' }).click();
  await expect(same).toHaveValue('5');
  await expect(atOnce).toHaveValue('5');
  await main(second).getByRole('link', { name: 'Appearance' }).click();
  await main(second).getByRole('button', { name: 'Back to default: Light or dark' }).click();
  await expect.poll(() => background(page)).toBe(light);
  await second.close();

  guard.allowLostHost();
  await host.kill();
  await host.start();
  await page.goto(host.url());
  await app.goTo('Settings');
  await expect(main(page).getByRole('radio', { name: 'As the system' })).toBeChecked();
});

test('the first picture of a window that is set to dark is dark already', async ({ app, page }) => {
  await app.goTo('Settings');
  await main(page).getByText('Dark', { exact: true }).click();
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();
  // Without any script, so that what shows is what the document and its styles say.
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  expect(await background(page)).toBe('rgb(14, 17, 37)');
  await page.unroute('**/*.js');
  await page.reload();
  await expect(main(page)).toBeVisible();
});

test('a setting is found by its name, by the keyboard alone', async ({ app, page }) => {
  await app.goTo('Settings');
  await main(page).getByRole('searchbox', { name: 'Search the settings' }).focus();
  await page.keyboard.type('quiet');
  const found = main(page).getByRole('link', { name: 'Quiet hours' });
  await expect(found).toBeVisible();
  await found.focus();
  await page.keyboard.press('Enter');
  const quiet = main(page).getByRole('switch', { name: 'Quiet hours' });
  await expect(quiet).toBeFocused();
  await page.keyboard.press('Space');
  await expect(quiet).toBeChecked();
  await expect(main(page).getByText('Saved: Quiet hours')).toBeAttached();
  // Outside of a field, where Ctrl+Z belongs to the text.
  await page.keyboard.press('Control+z');
  await expect(quiet).not.toBeChecked();
});

test('Settings read well in every size and theme', async ({ app, page }) => {
  test.slow();
  await app.goTo('Settings');
  await lookAt(page, 'settings-appearance');
  for (const part of ['Jobs', 'Data']) {
    await main(page).getByRole('link', { name: part, exact: true }).click();
    await expect(main(page).getByRole('heading', { name: part, level: 2 })).toBeVisible();
    await lookAt(page, `settings-${part.toLowerCase()}`);
  }
});
