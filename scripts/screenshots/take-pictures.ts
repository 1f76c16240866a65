/** Takes the pictures of one screen after the other: in each size and scheme, and in each language. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

export interface Look {
  readonly language: 'en' | 'pseudo';
  readonly widths: readonly number[];
  readonly schemes: readonly ('light' | 'dark')[];
}

/** English in full; the pseudo-locale, whose words are longer and marked, where it is narrowest. */
export const looks: readonly Look[] = [
  { language: 'en', widths: [480, 900, 1440], schemes: ['light', 'dark'] },
  { language: 'pseudo', widths: [480, 900, 1440], schemes: ['light'] },
];

const height = 900;

/** @returns the pictures' paths */
export async function takePictures(
  page: Page,
  screen: Screen,
  { look, folder }: { readonly look: Look; readonly folder: string },
): Promise<readonly string[]> {
  const { language, widths, schemes } = look;
  const paths: string[] = [];
  await mkdir(join(folder, language), { recursive: true });
  for (const width of widths) {
    // Anew at each size, because what stands over a screen may close when the window changes.
    await page.setViewportSize({ width, height });
    await showScreen(page, screen);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settle(page);
      const path = join(folder, language, `${screen.name}-${colorScheme}-${width}.png`);
      await page.screenshot({ path });
      paths.push(path);
    }
  }
  return paths;
}

export async function showScreen(page: Page, screen: Screen): Promise<void> {
  await goTo(page, '/nowhere');
  await goTo(page, screen.place);
  if (screen.follow !== undefined) {
    const place = await findLink(page, screen.follow);
    await goTo(page, `${place}${screen.below ?? ''}`);
  }
  await screen.open?.(page);
  await settle(page);
}

/** Within the page, which keeps its line to the host. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.locator('main h1').first().waitFor();
  await settle(page);
}

async function findLink(page: Page, address: RegExp): Promise<string> {
  const found = await page.waitForFunction(
    ([source = '']) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
      return links.find(({ href }) => new RegExp(source).test(href))?.hash.slice(1) ?? null;
    },
    [address.source],
  );
  return String(await found.jsonValue());
}

/** Until fonts are there, nothing is said to be loading any more, and two frames were drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = performance.now() + 3_000;
    while (document.querySelector('main [aria-busy=true]') && performance.now() < until) {
      await frame();
    }
    const images = [...document.querySelectorAll('img')].map((image) => image.decode());
    await Promise.race([Promise.allSettled(images), new Promise((r) => setTimeout(r, 3_000))]);
    await frame();
    await frame();
  });
}
