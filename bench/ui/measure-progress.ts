/** How old progress is when the tray shows it, at a thousand events a second. */
import type { Browser } from '@playwright/test';
import { spreadOf } from '../engine/spread.ts';
import { toText } from '../engine/table.ts';
import { startEventHost } from './event-host.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';
import { readProgress, waits, watchProgress } from './watch-progress.ts';

const jobCount = 5;
const perSecond = 1_000;
const seconds = 5;

export async function measureProgress(
  browser: Browser,
  rounds: number,
): Promise<readonly Figure[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measureOnce(browser));
  const median = (name: keyof Run) => spreadOf(runs.map((run) => run[name]));
  const peerText = (name: keyof Run) => toText(median(name)?.median ?? 0);
  return [
    {
      ...{ what: `progress at ${perSecond.toLocaleString('en')} events a second, p99:`, unit: '' },
      ours: null,
    },
    {
      ...{ what: '  from its arrival in the window to the screen', unit: 'ms', goal: 17 },
      ours: median('arrivedToShown'),
      peer: `by hand once a frame ${peerText('byHandInFrame')}, at once ${peerText('byHand')}`,
    },
    {
      ...{ what: '  from the engine to the screen', unit: 'ms' },
      ours: median('sentToShown'),
    },
    { what: '  renders a frame, p99', ours: median('changes'), unit: '', goal: 1 },
  ];
}

interface Run {
  readonly sentToShown: number;
  readonly arrivedToShown: number;
  readonly byHand: number;
  readonly byHandInFrame: number;
  readonly changes: number;
}

async function measureOnce(browser: Browser): Promise<Run> {
  const host = await startEventHost(jobCount);
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  try {
    await watchProgress(page, jobCount);
    await page.goto(host.url);
    await page.getByRole('button', { name: /jobs?,/ }).click();
    await page
      .locator('[data-job]')
      .nth(jobCount - 1)
      .waitFor();
    // Once for the compiler and once for the figures.
    await host.tell({ perSecond, seconds: 1 });
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const { progressLog } = globalThis as unknown as { progressLog: Record<string, unknown[]> };
      for (const list of Object.values(progressLog)) list.length = 0;
    });
    const sentAt = await host.tell({ perSecond, seconds });
    await page.waitForTimeout(500);
    const log = await readProgress(page);
    const sent = sentAt.map((at, index) => [(index + 1) % jobCount, index + 1, at] as const);
    const p99 = (values: readonly number[]) => percentile(values, 0.99);
    return {
      sentToShown: p99(waits(sent, log.shown)),
      arrivedToShown: p99(waits(log.arrived, log.shown)),
      byHand: p99(waits(log.arrived, log.written)),
      byHandInFrame: p99(waits(log.arrived, log.writtenInFrame)),
      changes: p99(log.changesPerFrame),
    };
  } finally {
    await page.close();
    await host.close();
  }
}
