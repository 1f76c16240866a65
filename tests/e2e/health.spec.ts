import * as fixtures from '../support/fixtures/index.ts';
import { leavePastJobs } from './support/leave-past-jobs.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

test('a schedule is changed, says its next dates, and runs now', async ({ app, page }) => {
  await app.goTo('Activity');
  await page.getByRole('link', { name: 'Schedules' }).click();
  const card = page.getByRole('listitem', { name: 'Clean up' });
  await expect(card.getByText(/^Every day at 03:30/)).toBeVisible();
  await card.getByRole('button', { name: 'Change: Clean up' }).click();
  const cron = card.getByRole('textbox', { name: 'Cron text' });
  await cron.fill('0 25 * * *');
  await expect(card.getByText(/25/)).toBeVisible();
  await expect(card.getByRole('button', { name: 'Save' })).toBeDisabled();
  await card.getByRole('combobox', { name: 'When' }).selectOption('Every day at 06:00');
  await expect(cron).toHaveValue('0 6 * * *');
  await expect(card.getByRole('status')).toHaveText('Every day at 06:00');
  await expect(card.locator('form').getByRole('listitem')).toHaveCount(5);
  await lookAt(page, 'schedules');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('textbox')).toBeHidden();
  await expect(card.getByText(/^Every day at 06:00/)).toBeVisible();
  await card.getByRole('button', { name: 'Run now: Clean up' }).click();
  await expect(card.getByText('Started by you')).toBeVisible();
  await expect(card.getByRole('link', { name: 'Done' })).toBeVisible();
});

test('an event tells what happened, and is sent again after a word of what that starts', async ({
  app,
  page,
}) => {
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await app.goTo('Activity');
  await page.getByRole('link', { name: 'Events' }).click();
  const read = page.getByRole('listitem', { name: 'A résumé was read' });
  await expect(read).toHaveCount(1);
  await read.getByRole('button', { name: /^What it carries/ }).click();
  await expect(read.locator('pre')).toContainText('"mode": "text"');
  await lookAt(page, 'events');
  await read.getByRole('button', { name: /^Send again/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Send “A résumé was read” again?' });
  await expect(dialog).toContainText('nothing else will happen');
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect(dialog).toBeHidden();
  await expect(read).toHaveCount(2);
  await expect(read.first()).toContainText('sent again by you');
});

test('what was set aside is tried again, and figures are drawn', async ({ app, page, host }) => {
  test.slow();
  await page.goto('about:blank');
  await host.kill();
  leavePastJobs(host.dataFolder);
  await host.start();
  await app.open(host.url());
  await app.goTo('Activity');
  await page.getByRole('link', { name: 'Set aside' }).click();
  const late = page.getByRole('listitem', { name: 'Reading this file took too long.' });
  await expect(page.getByText(/This is quarantine/)).toBeVisible();
  await late.getByRole('button', { name: /^Show the jobs/ }).click();
  await expect(late.getByRole('link', { name: 'scan-2.pdf' })).toBeVisible();
  await lookAt(page, 'set-aside');
  await late.getByRole('button', { name: /^Try all 2 again/ }).click();
  // Their files are gone, which no further try can mend: they fail for good and leave the list.
  await expect(late).toBeHidden();
  await page.getByRole('link', { name: 'Health' }).click();
  // It was killed, and the database was checked after that.
  await expect(page.getByText('1 after a bad end')).toBeVisible();
  await expect(page.getByText('The database was checked and is sound.')).toBeVisible();
  await lookAt(page, 'health');
  await page.getByRole('link', { name: 'Figures' }).click();
  const finished = page.getByRole('region', { name: 'Finished jobs' });
  await expect(finished.locator('path.recharts-rectangle').first()).toBeVisible();
  await finished.getByText('7 days').click();
  await lookAt(page, 'figures', async () => {
    await expect(finished.locator('path.recharts-rectangle').first()).toBeVisible();
  });
  await finished.getByRole('button', { name: /^Show as a table/ }).click();
  await expect(finished.getByRole('row')).toHaveCount(8);
  await page.getByRole('link', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Made because you asked for it')).toBeVisible();
  await lookAt(page, 'backups');
});
