import { defineConfig } from '@playwright/test';

const report = process.env.TEST_REPORT || 'artifacts/test-reports/playwright.json';

/** Drives Debian's Chromium (or CHROMIUM_PATH) and, where its binary is, Electron: no downloads. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artifacts/playwright',
  reporter: [['list'], ['json', { outputFile: report }]],
  forbidOnly: true,
  fullyParallel: true,
  // Each test starts a whole app, which mostly waits; more at once would be too much for two cores.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    // A click on what never comes fails then, and not with its whole test minutes later.
    actionTimeout: 60_000,
    viewport: { width: 900, height: 700 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Without the film of each run: drawing it takes as long as much of what it shows.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: ['electron/**', 'long/**'] },
    // Minutes each, and measured: one after the other, by a command of their own.
    { name: 'long', testMatch: 'long/**/*.spec.ts', workers: 1 },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts', workers: 1 },
  ],
});
