import * as fixtures from '../support/fixtures/index.ts';
import { AppPage } from './support/app-page.ts';
import { copies } from './support/copies.ts';
import { countNotifications, hidePage, notificationsOf } from './support/hide-page.ts';
import { expect, test } from './support/test.ts';

const scan = await fixtures.makeScanPdf({ person: fixtures.people.lena, pages: 2 });
const label = '11 files';

test('two tabs show the same work, act on the same work, and notify once', async ({
  app,
  page,
  host,
}) => {
  await countNotifications(page);
  await page.reload();
  const otherPage = await page.context().newPage();
  await countNotifications(otherPage);
  const other = new AppPage(otherPage);
  await other.open(host.url());

  await app.drop(...copies(scan, 11, 'lena'));
  await other.openTray();
  for (const tab of [app, other]) {
    await expect(tab.batch(label)).toContainText('of 11 done');
    await expect(tab.rows()).toHaveCount(1);
  }
  await expect(app.batch(label)).toContainText(/[1-9]\d* of 11 done/, { timeout: 90_000 });
  for (const tab of [page, otherPage]) await hidePage(tab);

  // What one of them does, the other shows.
  await other.cancel(label);
  for (const tab of [app, other]) {
    await expect(tab.batch(label)).toContainText(/Partly done/, { timeout: 15_000 });
  }
  const words = await Promise.all([app, other].map((tab) => tab.batch(label).innerText()));
  expect(words[0]).toBe(words[1]);
  const told = async () =>
    (await Promise.all([page, otherPage].map(notificationsOf))).flatMap((bodies) => [...bodies]);
  await expect.poll(told).toHaveLength(1);
  await otherPage.close();
});
