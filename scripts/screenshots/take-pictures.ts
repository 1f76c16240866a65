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
  // What stood over the last one.
  await page.keyboard.press('Escape');
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

/** Longer than colours take from one scheme to the other. */
const fadeMs = 300;

/** Until fonts are there, nothing is said to be loading any more, and colours have settled. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const until = performance.now() + 10_000;
    const isLoading = (): boolean =>
      document.querySelector('main [aria-busy=true], main .mantine-Skeleton-root') !== null ||
      [...document.images].some(({ complete }) => !complete);
    while (isLoading() && performance.now() < until) await frame();
    // The focus was moved by script; a person clicked, and sees no mark around it.
    const { activeElement } = document;
    if (activeElement?.matches('h1, [aria-haspopup]')) (activeElement as HTMLElement).blur();
    await frame();
  });
  await page.waitForTimeout(fadeMs);
}
