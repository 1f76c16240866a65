import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const scan = { name: 'scan.pdf', bytes: await fixtures.makeScanPdf({ pages: 2 }) };
const text = { name: 'text.pdf', bytes: await fixtures.makeResumePdf() };

test('a pause lets what runs go on, keeps the rest waiting with its reason, and ends', async ({
  app,
  page,
}) => {
  await app.drop(scan);
  await app.expectState(scan.name, /Reading scanned page/);
  await page.getByRole('button', { name: 'Pause all' }).click();
  await expect(page.getByText(/All work is paused/)).toBeVisible();
  await app.drop(text);
  await app.expectState(text.name, 'Work is paused');
  await app.expectState(scan.name, 'Done');
  await page.reload();
  await app.openTray();
  await app.expectState(text.name, 'Work is paused');
  // A click beside the tray would close it too, but not at once.
  await app.closeTray();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await app.openTray();
  await app.expectState(text.name, 'Done');
  await expect(page.getByText(/All work is paused/)).toBeHidden();
});
