/**
 * Takes pictures of every screen of the built app, to be looked at by a person:
 * `npm run screenshots`. They come into `artifacts/screens/<language>/`.
 *
 * `-- --only NAME` (repeatable) takes those of single screens, `-- --list` names them, and
 * `-- --docs` takes the few that README shows, into `docs/pictures/`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { startHost } from '../tests/e2e/support/host-process.ts';
import { startModelServer } from '../tests/support/model-server/model-server.ts';
import { fillModels } from './screenshots/fill-models.ts';
import { fillWindow } from './screenshots/fill-window.ts';
import { emptyScreens, type Screen, screens } from './screenshots/screens.ts';
import { takeDocPictures } from './screenshots/take-doc-pictures.ts';
import { looks, takePictures } from './screenshots/take-pictures.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    docs: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const folder = 'artifacts/screens';
const isWanted = ({ name }: Screen): boolean => values.only?.includes(name) ?? true;

/** Longer than any screen takes; one that cannot be shown must not keep the others from it. */
const patienceMs = 20_000;

async function takeAll(page: Page, url: string): Promise<number> {
  let count = 0;
  page.setDefaultTimeout(patienceMs);
  const takeEach = async (wanted: readonly Screen[]): Promise<void> => {
    for (const look of looks) {
      await page.goto(url.replace('/#', `/?lang=${look.language}#`));
      for (const screen of wanted) {
        const taken = await takePictures(page, screen, { look, folder }).catch(tellFailure);
        count += taken.length;
        console.log(`${look.language} ${screen.name}: ${taken.length}`);
      }
    }
  };
  await takeEach(emptyScreens.filter(isWanted));
  const busy = screens.filter(isWanted);
  if (busy.length === 0) return count;
  await page.goto(url);
  await fillWindow(page);
  const models = await startModelServer({ models: ['small', 'large'] });
  try {
    await fillModels(page, models.port);
    await takeEach(busy);
  } finally {
    await models.close();
  }
  return count;
}

function tellFailure(error: unknown): readonly string[] {
  console.error(error);
  process.exitCode = 1;
  return [];
}

async function openPage(browser: Browser): Promise<Page> {
  const { locale = 'en-GB', timezoneId = 'Europe/London' } = config.use ?? {};
  const context = await browser.newContext({ locale, timezoneId });
  return context.newPage();
}

async function main(): Promise<void> {
  if (values.list) {
    for (const { name } of [...emptyScreens, ...screens]) console.log(name);
    return;
  }
  const data = await mkdtemp(join(tmpdir(), 'nightshift-screens-'));
  const host = await startHost(join(data, 'data'));
  const browser = await chromium.launch(config.use?.launchOptions ?? {});
  try {
    const page = await openPage(browser);
    await page.goto(host.url);
    const count = values.docs ? await takeDocPictures(page) : await takeAll(page, host.url);
    console.log(`${count} pictures are in ${values.docs ? 'docs/pictures' : folder}.`);
  } finally {
    await browser.close();
    await host.stop();
    await rm(data, { recursive: true, force: true });
  }
}

await main();
