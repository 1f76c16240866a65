/** The JavaScript that a window loads until its first screen stands, as gzip would send it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { startHost } from '../../tests/e2e/support/host-process.ts';
import { spreadOf } from '../engine/spread.ts';
import type { Figure } from './figure.ts';

export async function measureScripts(browser: Browser): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-scripts-'));
  const host = await startHost(join(folder, 'data'));
  const page = await browser.newPage();
  try {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
    });
    // The other screens are fetched ahead while nothing else is to be done: not in this window.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(host.url, { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return [
      {
        ...{ what: 'JavaScript until the first screen, gzipped', unit: 'kB', goal: 350 },
        ours: spreadOf([bytes / 1_000]),
        peer: `${sizes.length} files`,
      },
    ];
  } finally {
    await page.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
