/** From the start of the host's process to the first content of its page, in a browser that runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { startHost } from '../../tests/e2e/support/host-process.ts';
import { spreadOf } from '../engine/spread.ts';
import type { Figure } from './figure.ts';

interface Start {
  readonly hostMs: number;
  readonly paintMs: number;
  readonly screenMs: number;
}

/** On a folder that was used before, as every start but the first is. */
export async function measureStart(browser: Browser, rounds: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-start-'));
  try {
    await startOnce(browser, join(folder, 'data'));
    const starts: Start[] = [];
    for (let round = 0; round < rounds; round += 1) {
      starts.push(await startOnce(browser, join(folder, 'data')));
    }
    const figure = (name: keyof Start) => spreadOf(starts.map((start) => start[name]));
    return [
      {
        what: 'process start to the first content',
        ours: figure('paintMs'),
        unit: 'ms',
        goal: 1_000,
      },
      { what: '  to the address of the page', ours: figure('hostMs'), unit: 'ms' },
      { what: '  to the whole first screen', ours: figure('screenMs'), unit: 'ms' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(browser: Browser, dataFolder: string): Promise<Start> {
  const page = await browser.newPage();
  const begun = Date.now();
  const host = await startHost(dataFolder);
  const hostMs = Date.now() - begun;
  try {
    await page.goto(host.url, { waitUntil: 'commit' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    const screenMs = Date.now() - begun;
    const paintedAt = await page.evaluate(async () => {
      const entry = await new Promise<PerformanceEntry>((resolve) => {
        const watch = new PerformanceObserver((list) => {
          const [found] = list.getEntriesByName('first-contentful-paint');
          if (found) resolve(found);
        });
        watch.observe({ type: 'paint', buffered: true });
      });
      return performance.timeOrigin + entry.startTime;
    });
    return { hostMs, paintMs: paintedAt - begun, screenMs };
  } finally {
    await page.close();
    await host.stop();
  }
}
