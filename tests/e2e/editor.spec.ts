import type { Page } from '@playwright/test';
import * as fixtures from '../support/fixtures/index.ts';
import type { AppPage } from './support/app-page.ts';
import { expect, test } from './support/test.ts';

async function writeOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a résumé' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
}

async function openImported(app: AppPage, page: Page): Promise<void> {
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.openResult('nora.pdf');
  await app.closeTray();
  await expect(page.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();
}

test('a résumé is written from scratch by keyboard alone, and becomes a version', async ({
  app,
  page,
}) => {
  await app.goTo('Résumés');
  await writeOne(page);
  await page.keyboard.type('Ines Carvalho');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a position' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Welder');
  await page.getByRole('button', { name: 'Add a position' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Apprentice');
  await page.keyboard.press('Alt+ArrowUp');
  const positions = page.getByRole('textbox', { name: 'Position' });
  await expect(positions.first()).toHaveValue('Apprentice');
  await expect(positions.first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(positions.first()).toHaveValue('Welder');

  await page.getByRole('button', { name: 'Save as version…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('First words');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save as a version' })).toBeHidden();
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 2' })).toContainText(
    'First words',
  );
  await expect(page.getByRole('region', { name: 'What is different' })).toContainText(
    'Ines Carvalho',
  );
});

test('what was typed outlives a reload and the death of the host', async ({
  app,
  guard,
  host,
  page,
}) => {
  await app.goTo('Résumés');
  await writeOne(page);
  await page.keyboard.type('Ines');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.reload();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Ines');

  await name.fill('Ines Carvalho');
  // "Saving…" stood there from the first letter on.
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  guard.allowLostHost();
  await host.kill();
  await host.start();
  await app.open(host.url());
  await app.goTo('Résumés');
  const row = page.getByRole('article');
  await expect(row).toContainText('Unfinished changes');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Ines Carvalho', level: 2 })).toBeVisible();
  await expect(page.getByText('Changes since version 1')).toBeVisible();
});

test('two windows cannot silently overwrite each other', async ({ app, host, page, context }) => {
  await app.goTo('Résumés');
  await writeOne(page);
  await page.keyboard.type('Mine');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const place = new URL(page.url()).hash;

  const other = await context.newPage();
  await other.goto(host.url());
  await other.evaluate((hash) => {
    location.hash = hash;
  }, place);
  const otherName = other.getByRole('textbox', { name: 'Name', exact: true });
  await expect(otherName).toHaveValue('Mine');
  await otherName.fill('Theirs');
  await expect(other.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect
    .poll(async () => {
      await page.getByRole('textbox', { name: 'Headline' }).fill(`Welder ${Date.now()}`);
      return page.getByRole('alert').count();
    })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Take the other changes' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Theirs');
  await other.close();
});

test('a value leads to its place on the page and back, and is changed in its place', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openImported(app, page);
  const value = page.getByRole('button', { name: 'nora.ellingham@example.com' });
  await value.hover();
  const place = page.locator('[data-place="/basics/email"][data-active]');
  await expect(place).toBeVisible();

  await page.mouse.move(0, 0);
  await expect(place).toBeHidden();
  await page.locator('[data-place="/basics/email"]').first().hover();
  await expect(value).toHaveAttribute('data-active', 'true');

  await value.click();
  const editor = page.getByRole('textbox', { name: 'Change this' });
  await editor.fill('nora@example.org');
  await editor.press('Enter');
  await expect(page.getByRole('button', { name: 'nora@example.org' })).toBeFocused();
  await expect(page.getByText('Changes since version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(value).toBeVisible();
});

test('a removed résumé comes back by Undo', async ({ app, page }) => {
  await openImported(app, page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Drop your résumé here')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Nora Ellingham' })).toBeVisible();
});
