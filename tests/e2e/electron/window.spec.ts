/** The app in Electron; these run where its binary is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect } from '@playwright/test';
import * as fixtures from '../../support/fixtures/index.ts';

interface Launcher {
  readonly folder: string;
  launch(...files: readonly string[]): Promise<ElectronApplication>;
}

const test = base.extend<{ launcher: Launcher }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here.
  launcher: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'nightshift-electron-'));
    const running: ElectronApplication[] = [];
    await use({
      folder,
      async launch(...files) {
        const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
        const args = [...flags, resolve('.'), '--data', join(folder, 'data'), ...files];
        const app = await _electron.launch({ args });
        running.push(app);
        return app;
      },
    });
    await Promise.all(running.map((app) => app.close().catch(() => {})));
    await rm(folder, { recursive: true, force: true });
  },
});

test('the page knows neither Node nor Electron, only what the preload shows', async ({
  launcher,
}) => {
  const page = await (await launcher.launch()).firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/nightshift\//);
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'];
    const bridge = (window as unknown as { nightshift: object }).nightshift;
    return {
      known: names.filter((name) => name in globalThis),
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
    };
  });
  expect(seen).toEqual({ known: [], bridge: ['grantFiles: function'] });
});

test('a file given at the start becomes a résumé, and is there the next time', async ({
  launcher,
}) => {
  const file = join(launcher.folder, 'nora.pdf');
  await writeFile(file, await fixtures.makeResumePdf());
  const app = await launcher.launch(file);
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toContainText('Nora Ellingham', { timeout: 60_000 });
  await app.close();
  const again = await (await launcher.launch()).firstWindow();
  await expect(again.getByRole('main')).toContainText('Nora Ellingham');
});

test('files chosen in the window are read from their place', async ({ launcher }) => {
  const file = join(launcher.folder, 'theo.pdf');
  await writeFile(file, await fixtures.makeResumePdf({ person: fixtures.people.theo, pages: 1 }));
  const page = await (await launcher.launch()).firstWindow();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('main')).toContainText('Théo Marchevel', { timeout: 60_000 });
});

test('the window stays on its page and opens no other', async ({ launcher }) => {
  const app = await launcher.launch();
  const page = await app.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const address = page.url();
  for (const target of ['file:///etc/passwd', 'app://evil/', 'https://example.test/']) {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  await page.evaluate(() => window.open('about:blank'));
  await expect(page.getByRole('main')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
});

test('permissions and the network are refused', async ({ launcher }) => {
  const page = await (await launcher.launch()).firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const answers = await page.evaluate(async () => {
    const place = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      );
    });
    const camera = navigator.mediaDevices?.getUserMedia({ video: true });
    const net = fetch('https://example.test/').then(
      () => 'given',
      () => 'refused',
    );
    return {
      place: await place,
      camera: await (camera ?? Promise.reject()).then(
        () => 'given',
        () => 'refused',
      ),
      net: await net,
    };
  });
  expect(answers).toEqual({ place: 'refused', camera: 'refused', net: 'refused' });
});

test('every window has the preferences that were written out', async ({ launcher }) => {
  const app = await launcher.launch();
  await app.firstWindow();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
});
