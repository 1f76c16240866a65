/** The test function of the Electron suite: starts the built app on a fresh folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication } from '@playwright/test';

interface Launcher {
  readonly folder: string;
  launch(...files: readonly string[]): Promise<ElectronApplication>;
}

export const test = base.extend<{ launcher: Launcher }>({
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

export { expect } from '@playwright/test';
