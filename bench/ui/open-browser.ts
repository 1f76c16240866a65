/** The Chromium that the window is measured in: the one that the end-to-end tests drive. */
import { type Browser, chromium } from '@playwright/test';
import config from '../../playwright.config.ts';

export function openBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions ?? {});
}
