import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as fixtures from '../support/fixtures/index.ts';
import { expect, test } from './support/test.ts';

const rooms = [
  ...['/today', '/profile', '/profile?show=wishes', '/resumes', '/postings', '/applications'],
  ...['/insights', '/activity', '/activity/schedules', '/activity/events'],
  ...['/activity/set-aside', '/activity/health', '/settings', '/search', '/search?q=nora'],
  ...['/nowhere'],
];

/** The window in another language, on the same host. */
async function openIn(page: Page, url: string, language: string): Promise<void> {
  const address = new URL(url);
  address.searchParams.set('lang', language);
  await page.goto('about:blank');
  await page.goto(address.href);
  await expect(page.getByRole('main')).toBeVisible();
}

async function goTo(page: Page, room: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#${path}`;
  }, room);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // What a screen asks for is there: nothing on this computer takes longer.
  await page.waitForLoadState('networkidle');
}

/** What stands there or is said there in plain English, apart from `own`. */
function plainWords(page: Page, own: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((known) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('style, script, time, code, kbd, pre, q, [data-own]')) continue;
      if (parent?.checkVisibility()) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    const plain = (text: string) => {
      const rest = known.reduce((left, words) => left.replaceAll(words, ' '), text);
      return /[A-Za-z]{4,}/.test(rest);
    };
    return [...new Set(texts.filter(plain))];
  }, own);
}

/** Names, dates and units are not sentences of ours. */
const names = [
  ...[
    'Nightshift',
    'SQLite',
    'JSON Resume',
    'LinkedIn',
    'OpenDocument',
    'Markdown',
    'Europe/London',
  ],
  ...['January', 'February', 'March', 'April', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  ...['Saturday', 'Sept', 'yesterday', 'tomorrow', 'secs', 'mins', 'nora.pdf'],
];

/** Every value of a document, longest first: one may stand inside another. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(valuesOf);
}

test('no room speaks English that could not be translated', async ({ app, page, host }) => {
  test.slow();
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  const own = [...names, ...valuesOf(fixtures.people.nora.resume)];
  const known = own.toSorted((a, b) => b.length - a.length);
  // What is looked for below can be found at all.
  expect(await plainWords(page, known)).not.toEqual([]);
  await openIn(page, host.url(), 'pseudo');
  for (const room of rooms) {
    await goTo(page, room);
    expect.soft(await plainWords(page, known), room).toEqual([]);
  }
});

/** What sticks out of the window or is cut off where nothing says so. */
function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page by ${scrollWidth - clientWidth} pixels`);
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *, nav *')) {
      const { overflowX, textOverflow, display, clip, clipPath } = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      // What is only said and not shown is cut away on purpose.
      const isSaid = clip !== 'auto' || clipPath !== 'none';
      const isHidden = isSaid || element.clientWidth <= 1 || display === 'inline';
      if (!hasText || isHidden || !element.checkVisibility()) continue;
      if (isCut && textOverflow !== 'ellipsis' && overflowX === 'hidden') {
        found.push(`cut: ${element.textContent}`);
      }
    }
    return found;
  });
}

test('every room stands in its place from right to left, at every width', async ({
  app,
  page,
  host,
}) => {
  test.slow();
  const folder = 'artifacts/screenshots';
  await mkdir(folder, { recursive: true });
  await app.drop({ name: 'nora.pdf', bytes: await fixtures.makeResumePdf() });
  await app.expectState('nora.pdf', 'Done');
  await openIn(page, host.url(), 'pseudo-rtl');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const room of rooms) {
    await goTo(page, room);
    for (const width of [480, 900, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await misplaced(page), `${room} at ${width}`).toEqual([]);
      const name = `rtl${room.replace(/\W+/g, '-')}-${width}`;
      await page.screenshot({ path: `${folder}/${name}.png` });
    }
  }
  await goTo(page, '/resumes');
  await page.getByRole('main').getByRole('link', { name: 'Nora Ellingham' }).click();
  const back = page.locator('.tabler-icon-arrow-left').first();
  await expect(back).toBeVisible();
  const turned = await back.evaluate((icon) => getComputedStyle(icon).transform);
  expect(turned, 'a sign that points back points to the other side').toBe(
    'matrix(-1, 0, 0, 1, 0, 0)',
  );
  await page.screenshot({ path: `${folder}/rtl-resume-1440.png` });
});
