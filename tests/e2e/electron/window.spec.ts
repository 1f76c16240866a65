/** The same window in Electron itself: only what the browser suite cannot show. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { makeResumePdf } from '../../support/fixtures/index.ts';
import { AppPage } from '../support/app-page.ts';

let folder: string;
let electron: ElectronApplication;

async function launch(): Promise<ElectronApplication> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({ args: [...sandbox, '.', '--data', join(folder, 'data')] });
}

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightshift-electron-'));
  electron = await launch();
});

test.afterEach(async () => {
  await electron.close();
  await rm(folder, { recursive: true, force: true });
});

test('a chosen file becomes a résumé, and the next start still shows it', async () => {
  const file = join(folder, 'nora.pdf');
  await writeFile(file, await makeResumePdf());
  const page = await electron.firstWindow();
  await page.getByLabel('Choose résumés to read').setInputFiles(file);
  await new AppPage(page).expectState('nora.pdf', 'Done');

  await electron.close();
  electron = await launch();
  const again = await electron.firstWindow();
  await expect(again.getByRole('link', { name: 'Nora Ellingham' })).toBeVisible();
});

test('the page reaches nothing of Node and cannot leave its own address', async () => {
  const page = await electron.firstWindow();
  const known = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
  );
  expect(known).toEqual([]);
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'nightshift')))).toEqual([
    'grantFiles',
  ]);
  const address = page.url();
  expect(address).toMatch(/^app:/);
  await page.evaluate(() => window.open('file:///etc/hostname'));
  await page.evaluate(() => window.location.assign('https://example.com/'));
  expect(electron.windows()).toHaveLength(1);
  expect(page.url()).toBe(address);
});
