/** A drop of a thousand files, watched to its end from behind another window. */
import * as fixtures from '../../support/fixtures/index.ts';
import { copies } from '../support/copies.ts';
import { countNotifications, hidePage, notificationsOf } from '../support/hide-page.ts';
import { expect, test } from '../support/test.ts';

test('a thousand files are one row, of which few are drawn, and one notification', async ({
  app,
  page,
}) => {
  test.slow();
  await countNotifications(page);
  await page.reload();
  const thousand = '1000 files';
  // The scan keeps the batch at work for long enough to be told of.
  const longScan = await fixtures.makeScanPdf({ person: fixtures.people.lena, pages: 12 });
  const texts = copies(fixtures.makeResumeText(), 999, 'nora.txt');
  await app.drop(...texts, { name: 'lena.pdf', bytes: longScan });
  await expect(app.batch(thousand)).toContainText('of 1,000 done', { timeout: 60_000 });
  await hidePage(page);
  await expect(app.rows()).toHaveCount(1);
  await expect(app.batch(thousand)).toContainText('1,000 of 1,000 done', { timeout: 120_000 });
  await expect.poll(() => notificationsOf(page)).toHaveLength(1);

  await app.batch(thousand).getByRole('button', { name: 'Show its 1,000 jobs' }).click();
  const members = app.batch(thousand).getByRole('listitem');
  await expect(members.first()).toContainText('nora-1.txt');
  expect(await members.count()).toBeLessThanOrEqual(100);
  await page.reload();
  await app.openTray();
  await expect(app.rows()).toHaveCount(1);
  expect(await notificationsOf(page)).toHaveLength(0);
});
