/** The three pictures that README shows, light and dark. */
import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fillWindow } from './fill-window.ts';
import { screens } from './screens.ts';
import { showScreen } from './take-pictures.ts';

const folder = 'docs/pictures';
const shown = ['today', 'resume', 'tray'] as const;
const size = { width: 1200, height: 760 } as const;

/** @returns how many */
export async function takeDocPictures(page: Page): Promise<number> {
  await mkdir(folder, { recursive: true });
  await page.setViewportSize(size);
  await fillWindow(page);
  let count = 0;
  for (const screen of screens.filter(({ name }) => shown.some((one) => one === name))) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await showScreen(page, screen);
      await page.screenshot({ path: `${folder}/${screen.name}-${colorScheme}.png` });
      count += 1;
    }
  }
  return count;
}
