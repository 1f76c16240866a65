import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const scan = { name: 'scan.pdf', bytes: await fixtures.makeScanPdf({ pages: 2 }) };
const text = { name: 'text.pdf', bytes: await fixtures.makeResumePdf() };

test('a cut line is said, work goes on behind it, and the window catches up', async ({
  app,
  page,
}) => {
  let isCut = false;
  const lines = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/rpc$/, (line) => {
    if (isCut) return void line.close();
    line.connectToServer();
    lines.add(line);
  });
  await page.reload();
  await app.drop(scan);
  await app.expectState(scan.name, /Reading scanned page/);

  isCut = true;
  for (const line of lines) await line.close();
  await expect(page.getByText('Reconnecting… What was queued is stored and safe.')).toBeVisible();
  await expect(app.row(scan.name)).toContainText('scan.pdf');

  isCut = false;
  await expect(page.getByText('Reconnecting…')).toBeHidden({ timeout: 15_000 });
  await app.expectState(scan.name, 'Done');
});

test('with the network off, a résumé is read as with it on', async ({ app, page }) => {
  // The browser's word for a network that is gone: nothing but this computer is needed.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: false });
    window.dispatchEvent(new Event('offline'));
  });
  await app.drop(text);
  await app.expectState(text.name, 'Done');
  await app.openResult(text.name);
  await expect(page.getByRole('main')).toContainText('nora.ellingham@example.com');
});
