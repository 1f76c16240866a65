import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const { imogen } = fixtures.people;
const career = { name: 'career.pdf', bytes: await fixtures.makeScanPdf({ pages: 10 }) };
/** Long enough to interrupt, short enough to wait for. */
const scan = { name: 'scan.pdf', bytes: await fixtures.makeScanPdf({ person: imogen, pages: 4 }) };

test('a ten-page scan goes through OCR with progress that moves', async ({ app, page }) => {
  const record = await app.recordProgress(career.name);
  await app.drop(career);
  await app.expectState(career.name, /Reading scanned page \d+ of 10/);
  await app.expectState(career.name, 'Done');

  const values = await record.stop();
  expect(values.length).toBeGreaterThanOrEqual(8);
  expect(values).toEqual(values.toSorted((a, b) => a - b));

  await app.openResult(career.name);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Imogen Castellane', exact: true })).toBeVisible();
  // From the first, a middle and a late page: all were read, and in order.
  const text = await main.innerText();
  const places = ['Larkspur Institute of Botany', 'Saltmarsh Institute', 'PhD'];
  const found = places.map((place) => text.indexOf(place));
  expect(found.every((at) => at >= 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('a cancelled scan frees its threads at once, and goes on later from its last page', async ({
  app,
}) => {
  await app.drop(scan);
  await app.expectState(scan.name, /Reading scanned page [2-4] of 4/);
  await app.cancel(scan.name);
  await app.expectState(scan.name, 'Cancelled', 5_000);
  await app.drop({ name: 'next.pdf', bytes: await fixtures.makeScanPdf() });
  await app.expectState('next.pdf', 'Done');
  await app.retry(scan.name);
  await app.expectState(scan.name, /Reading scanned page [2-4] of 4/);
  await app.expectState(scan.name, 'Done');
});

test('a reload and a kill of the host in the middle of a scan lose nothing', async ({
  app,
  host,
  guard,
  page,
}) => {
  await app.drop(career);
  await app.expectState(career.name, /Reading scanned page ([2-9]|10) of 10/);
  const before = Number(await app.progress(career.name).getAttribute('aria-valuenow'));
  await page.reload();
  await app.openTray();
  await expect(app.progress(career.name)).toHaveAttribute('aria-valuenow', /\d/);
  const after = Number(await app.progress(career.name).getAttribute('aria-valuenow'));
  expect(after).toBeGreaterThanOrEqual(before);

  guard.allowLostHost();
  await host.kill();
  await host.start();
  await app.open(host.url());
  await app.openTray();
  await app.expectState(career.name, 'Done');
  await expect(app.row(career.name)).toHaveCount(1);
  await app.openResult(career.name);
  await expect(page.getByRole('heading', { name: 'Imogen Castellane', exact: true })).toBeVisible();
});
