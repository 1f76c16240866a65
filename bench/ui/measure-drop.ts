/** A folder of thousands of files let go above the window, from there to the end of its batch. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startHost } from '../../tests/e2e/support/host-process.ts';
import { makeResumeText } from '../../tests/support/fixtures/index.ts';
import { spreadOf } from '../engine/spread.ts';
import { dropMany } from './drop-many.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';
import { readWatched, type Watched, watchWindow } from './watch-window.ts';

export interface DropSize {
  readonly files: number;
  readonly duplicates: number;
}

/** Ten thousand of the smallest résumés still take minutes. */
const patienceMs = 30 * 60_000;
/** Two notifications never come closer together than a minute; a second one would be there by then. */
const noticeMs = 75_000;

export async function measureDrop(browser: Browser, size: DropSize): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nightshift-drop-'));
  const host = await startHost(join(folder, 'data'));
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  context.setDefaultTimeout(patienceMs);
  try {
    const page = await context.newPage();
    await watchWindow(page);
    await page.goto(host.url);
    await page.getByRole('main').waitFor();
    return await measureIn(page, size);
  } finally {
    await context.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(page: Page, size: DropSize): Promise<readonly Figure[]> {
  const text = makeResumeText().toString();
  await dropMany(page, { count: size.files, duplicates: size.duplicates, text });
  await page.waitForFunction(isAnswered, undefined, nowAndThen);
  const receiving = await readWatched(page);
  const started = Date.now();
  // Who looks on to the end sees it, and is not told.
  await page.waitForFunction(isBatchAt, 90, nowAndThen);
  const working = await readWatched(page);
  await leave(page);
  await page.waitForFunction(isBatchAt, 100, nowAndThen);
  const workingMs = Date.now() - started;
  await page.waitForTimeout(noticeMs);
  const { notifications } = await readWatched(page);
  return toFigures(size, { receiving, working, workingMs, notifications });
}

/** So that the looking itself does not hold the page up. */
const nowAndThen = { polling: 1_000 } as const;

function isAnswered(): boolean {
  return (globalThis as unknown as { watched: Watched }).watched.answeredAt !== null;
}

/** A batch that is over has no bar any more. */
function isBatchAt(percent: number): boolean {
  const bar = document.querySelector('[data-batch] [role=progressbar]');
  return bar === null || Number(bar.getAttribute('aria-valuenow')) >= percent;
}

/** From now on the window is hidden, as when another one stands before it. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

interface Seen {
  readonly receiving: Watched;
  readonly working: Watched;
  readonly workingMs: number;
  readonly notifications: number;
}

function toFigures({ files, duplicates }: DropSize, seen: Seen): readonly Figure[] {
  const { droppedAt, startedAt, answeredAt, rowAt } = seen.working;
  const between = (from: number | null, to: number | null) =>
    spreadOf([from === null || to === null ? null : to - from]);
  const count = `${files.toLocaleString('en')} files, ${duplicates.toLocaleString('en')} of them twice`;
  const frames = (name: string, { frames, longTasks }: Watched): readonly Figure[] => [
    {
      ...{ what: `  frames while ${name}, p95`, unit: 'ms', goal: 50 },
      ours: spreadOf([percentile(frames, 0.95)]),
      peer: `p50 ${Math.round(percentile(frames, 0.5))}, p99 ${Math.round(percentile(frames, 0.99))}, worst ${Math.round(percentile(frames, 1))}; ${longTasks.length} tasks over 50 ms`,
    },
  ];
  return [
    { what: `${count}: transfer`, ours: between(droppedAt, startedAt), unit: 'ms' },
    {
      what: '  the batch row on the screen, after it',
      ours: between(startedAt, rowAt),
      unit: 'ms',
    },
    {
      ...{ what: '  every file durable in the batch, after it', unit: 'ms', goal: 2_000 },
      ours: between(startedAt, answeredAt),
    },
    ...frames('receiving', seen.receiving),
    ...frames('working', seen.working),
    { what: '  worked off', ours: spreadOf([seen.workingMs / 1_000]), unit: 's' },
    { what: '  notifications', ours: spreadOf([seen.notifications]), unit: '', goal: 1 },
  ];
}
