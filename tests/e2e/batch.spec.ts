import * as fixtures from '../support/fixtures/index.ts';
import { copies } from './support/copies.ts';
import { lookAt } from './support/look-at.ts';
import { expect, test } from './support/test.ts';

const text = await fixtures.makeResumePdf();
const scan = await fixtures.makeScanPdf({ person: fixtures.people.lena, pages: 2 });
const letter = await fixtures.makeLetterPdf();
const label = '12 files';

test('twelve files dropped at once are one row that counts up and opens to its jobs', async ({
  app,
  page,
}) => {
  const record = await app.recordProgress(label);
  await app.drop(...copies(text, 10, 'nora'), ...copies(letter, 2, 'letter'));
  await expect(app.batch(label)).toContainText('of 12 done');
  await expect(app.rows()).toHaveCount(1);
  await expect(app.batch(label)).toContainText('10 of 12 done', { timeout: 90_000 });
  await expect(app.batch(label)).toContainText('Needs you');
  await expect(app.batch(label)).toContainText('2 need you');
  const values = await record.stop();
  expect(values.length).toBeGreaterThan(2);
  expect(values).toEqual(values.toSorted((a, b) => a - b));

  await app.batch(label).getByRole('button', { name: 'Show its 12 jobs' }).click();
  const members = app.batch(label).getByRole('listitem');
  await expect(members).toHaveCount(2);
  await expect(members.first()).toContainText('does not look like a résumé');
  await lookAt(page, 'batch-tray');
  await app.batch(label).getByRole('button', { name: 'Leave all that are no résumés' }).click();
  await expect(app.batch(label)).toContainText('Partly done');
  await expect(app.batch(label)).toContainText('2 cancelled');
  await expect(members).toHaveCount(12);
  await expect(members.first()).toContainText('nora-1.pdf');

  await app.goTo('Activity');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Show its 12 jobs' }).click();
  await expect(main.getByRole('link', { name: 'Open' })).toHaveCount(10);
  await lookAt(page, 'batch-activity');
  await app.goTo('Résumés');
  await expect(main.getByRole('link', { name: 'Nora Ellingham' })).toHaveCount(10);
});

test('a batch outlives a reload in its middle, and is cancelled as a whole', async ({
  app,
  page,
}) => {
  await app.drop(...copies(text, 2, 'nora'), ...copies(scan, 10, 'scan'));
  await expect(app.batch(label)).toContainText('2 of 12 done', { timeout: 60_000 });
  await page.reload();
  await app.openTray();
  await expect(app.rows()).toHaveCount(1);
  await expect(app.batch(label)).toContainText(/[2-9] of 12 done/);
  await app
    .batch(label)
    .getByRole('button', { name: `Cancel ${label}` })
    .click();
  await expect(app.batch(label)).toContainText('Partly done', { timeout: 15_000 });
  await expect(app.batch(label)).toContainText(/\d+ cancelled/);
  await expect(page.getByRole('button', { name: 'Job tray, all quiet' })).toBeVisible();
});

test('a batch that may not begin says why, and its jobs can be put in front', async ({
  app,
  page,
}) => {
  await app.drop({ name: 'first.pdf', bytes: scan });
  await app.expectState('first.pdf', 'Working');
  await page.getByRole('button', { name: 'Pause all' }).click();
  await app.drop(...copies(text, 12, 'nora'));
  await expect(app.batch(label)).toContainText('Waiting');
  await expect(app.batch(label)).toContainText('Work is paused');
  await app.expectState('first.pdf', 'Done');
  await app.batch(label).getByRole('button', { name: 'Show its 12 jobs' }).click();
  const front = app.batch(label).getByRole('button', { name: 'Move to front: nora-12.pdf' });
  await front.click();
  await expect(front).toBeHidden();
  await lookAt(page, 'batch-waiting');
  await app.closeTray();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await app.openTray();
  await expect(app.batch(label)).toContainText('12 of 12 done', { timeout: 90_000 });
});
