/** Fifty reloads in the middle of work: nothing of the old pages may stay with the host. */
import { connectToOwner } from '../../../src/main/hosts/owner-socket/connect-to-owner.ts';
import * as fixtures from '../../support/fixtures/index.ts';
import { copies } from '../support/copies.ts';
import { heapOf } from '../support/heap-of.ts';
import { countHost } from '../support/host-counts.ts';
import { expect, test } from '../support/test.ts';

const reloads = 50;
const label = '60 files';
/** Megabytes between two moments of the same work. */
const heapSlack = 10;
const text = fixtures.makeResumeText();
const scan = await fixtures.makeScanPdf({ person: fixtures.people.lena, pages: 2 });

test.use({ nodeOptions: ['--inspect=127.0.0.1:0'] });

test('fifty reloads leave no line, no file and no memory behind, and a tray that is true', async ({
  app,
  page,
  host,
}) => {
  test.slow();
  // Some that are done at once, and enough for all the reloads.
  await app.drop(...copies(text, 10, 'nora.txt'), ...copies(scan, 50, 'lena'));
  // Every thread that reads scans has read some, and has grown as it does.
  await expect(app.batch(label)).toContainText(/(1[5-9]|[2-5]\d) of 60 done/, { timeout: 150_000 });
  // The first ones warm up what stays: compiled code and buffers.
  for (let at = 0; at < 5; at += 1) await page.reload();
  await app.openTray();
  const before = await countHost(host.pid());
  const heapBefore = await heapOf(host.inspector() ?? '');
  for (let at = 0; at < reloads; at += 1) {
    await page.reload({ waitUntil: 'commit' });
    // It follows the work again, and is cut off in the middle of that.
    await page.getByRole('button', { name: /\d+ jobs, / }).waitFor();
  }
  await app.openTray();
  await expect(app.batch(label)).toContainText('of 60 done');

  // A page that stayed would be held with its line, its stream of events and what it has not read.
  expect(await heapOf(host.inspector() ?? '')).toBeLessThan(heapBefore + heapSlack);
  if (before !== null) {
    const socketsNow = async () => (await countHost(host.pid()))?.sockets ?? 0;
    await expect.poll(socketsNow).toBeLessThanOrEqual(before.sockets);
    const after = await countHost(host.pid());
    expect(after?.files).toBeLessThanOrEqual(before.files + 4);
    expect(after?.threads).toBeLessThanOrEqual(before.threads);
    // Of the whole process: the threads that read scans still grow a little with each.
    expect(after?.memory).toBeLessThan(before.memory + 5 * reloads);
  }

  await app.cancel(label);
  // What was in the middle of something ends a moment after the others.
  await expect(app.batch(label)).toContainText('Partly done', { timeout: 15_000 });
  const owner = await connectToOwner(host.dataFolder);
  const stored = await owner?.client.jobs.list({ limit: 100 });
  owner?.close();
  const counts = stored?.batches[0]?.counts;
  expect(counts).toMatchObject({ pending: 0, running: 0 });
  await expect(app.batch(label)).toContainText(`${counts?.completed} of 60 done`);
  await expect(app.batch(label)).toContainText(`${counts?.cancelled} cancelled`);
});
