import * as fixtures from '../support/fixtures/index.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

test('an empty start leads to sample data, to Today, and back', async ({ app, page }) => {
  test.slow();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Start with your résumé' })).toBeVisible();
  await lookAt(page, 'welcome');

  await main.getByRole('button', { name: 'Look around with sample data' }).click();
  await expect(main.getByText('This is sample data')).toBeVisible({ timeout: 90_000 });
  await expect(main.getByText('3 résumés were read.')).toBeVisible({ timeout: 90_000 });
  await expect(main.getByRole('heading', { name: 'Needs you' })).toBeVisible();
  await lookAt(page, 'today');

  // What needs the user is answered on the spot.
  const settle = main.getByRole('button', { name: 'Keep this' });
  const label = await main.getByRole('group').first().innerText();
  await settle.click();
  await expect(main.getByRole('group').first()).not.toHaveText(label);

  await app.goTo('Résumés');
  await expect(main.getByText('Sample', { exact: true })).toHaveCount(3);
  await app.goTo('Today');
  await main.getByRole('button', { name: 'Remove sample data' }).click();
  await expect(main.getByRole('heading', { name: 'Start with your résumé' })).toBeVisible();
  await app.goTo('Profile');
  await expect(main.getByText('Your profile fills itself')).toBeVisible();
});

test('the first steps are facts, can be put away, and a reload knows all of it', async ({
  app,
  page,
}) => {
  const main = page.getByRole('main');
  await expect(main.getByText('0 of 5')).toBeVisible();
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.closeTray();
  await expect(main.getByRole('link', { name: /nora\.pdf|Nora/ }).first()).toBeVisible();
  const steps = main.getByRole('region', { name: 'First steps' });
  await expect(steps.getByRole('listitem').filter({ hasText: 'Bring your résumé' })).toContainText(
    '(done)',
  );
  await steps.getByRole('button', { name: 'Put away' }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await expect(main.getByRole('heading', { name: 'What has happened so far' })).toBeVisible();
  await expect(steps).toBeHidden();
  await main.getByRole('button', { name: 'Show the first steps' }).click();
  await expect(steps).toBeVisible();
});
