/** Activity: filters, a run with its steps, running again from one, comparing, and the report. */
import * as fixtures from '../support/fixtures/index.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

test('a run is found, looked into, run again from a step, compared and reported, by keyboard', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.drop(
    { name: 'nora.pdf', bytes: await fixtures.makeResumePdf() },
    { name: 'blank.pdf', bytes: await fixtures.makeBlankPdf() },
  );
  await app.expectState('nora.pdf', 'Done');
  await app.expectState('blank.pdf', /hardly any readable text/);
  await app.goTo('Activity');
  const runs = page.getByRole('list', { name: 'Runs' });
  await expect(runs.getByRole('listitem')).toHaveCount(2);

  // A filter, by the arrow keys of its radio buttons; reload keeps it.
  await page.getByRole('radio', { name: /^All/ }).focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Failed 1' })).toBeChecked();
  await expect(runs.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Failed 1' })).toBeChecked();

  // What failed, and its report.
  await runs.getByRole('link', { name: 'blank.pdf' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tries that failed' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy a redacted report' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The report' })).toContainText('import-resume');
  await page.getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied.')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('content-too-short');
  expect(report).not.toContain('blank.pdf');

  // The way back leads to the same filter; from there to the run that succeeded.
  await page.getByRole('link', { name: 'All runs' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Failed 1' })).toBeChecked();
  await page.getByRole('button', { name: 'Clear filters' }).focus();
  await page.keyboard.press('Enter');
  const link = runs.getByRole('link', { name: 'nora.pdf' });
  await link.focus();
  await page.keyboard.press('Enter');

  // A step, and running again from it.
  const step = page.getByRole('button', { name: 'Find out what is what' });
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nora Ellingham').first()).toBeVisible();
  await lookAt(page, 'run');
  const first = page.url();
  await page.getByRole('button', { name: 'Run again from here' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start the new run' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Compare with it' })).toBeVisible();
  expect(page.url()).not.toBe(first);
  await expect(page.getByRole('main').getByText('Done').first()).toBeVisible();

  // Old and new side by side.
  await page.getByRole('link', { name: 'Compare with it' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Old and new side by side' })).toBeVisible();
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('It gave the very same.')).toBeVisible();
  await lookAt(page, 'compare');
});
