/** Looks at the screen that is open in every size and theme, keeps the pictures, and runs axe. */
import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = 'artifacts/screenshots';
const widths = [480, 900, 1440] as const;
const schemes = ['light', 'dark'] as const;

/** `isReady` is awaited after each change of size. */
export async function lookAt(page: Page, screen: string, isReady = async () => {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await isReady();
      await page.screenshot({ path: `${folder}/${screen}-${colorScheme}-${width}.png` });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${screen} is no wider than ${width} pixels`).toBeLessThanOrEqual(0);
    }
    // Some things are shown at one width only.
    await page.setViewportSize({ width: colorScheme === 'light' ? 1440 : 480, height: 900 });
    await isReady();
    expect(await graveFaults(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 900, height: 900 });
}

async function graveFaults(page: Page): Promise<string[]> {
  // Our page has one frame, so the blank page in which axe joins the findings of many is not needed.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html)})`);
}
