import * as fixtures from '../support/fixtures/index.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

test('what is kept is found by its words, by keyboard, until it is removed', async ({
  app,
  page,
}) => {
  test.slow();
  const main = page.getByRole('main');
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.closeTray();

  await main.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('/');
  const field = main.getByRole('searchbox', { name: 'Search everything' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ELLING "nora"');
  const row = main.getByRole('region', { name: 'Résumés' }).getByRole('listitem');
  await expect(row.getByRole('link')).toContainText('Nora Ellingham');
  await expect(row.locator('mark').first()).toHaveText('Nora');
  await expect(main.getByRole('region', { name: 'Runs' })).toBeHidden();
  await lookAt(page, 'search');

  await field.fill('nora');
  await expect(main.getByRole('region', { name: 'Runs' })).toContainText('nora.pdf');
  await main.getByRole('radio', { name: 'Résumés' }).check();
  await expect(main.getByRole('region', { name: 'Runs' })).toBeHidden();
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nora Ellingham', exact: true })).toBeVisible();

  // The palette knows it too, and leads to the search with the same words.
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('combobox', { name: 'Find a command' });
  await expect(palette).toBeFocused();
  await page.keyboard.type('ellingham');
  const found = page.getByRole('group', { name: 'In what you keep here' });
  await found.getByRole('option', { name: /Search everything for “ellingham”/ }).click();
  await expect(field).toHaveValue('ellingham');
  await expect(row).toHaveCount(1);

  await field.fill('*:NEAR("');
  await expect(main.getByText(/^Nothing has all of/)).toBeVisible();
});
