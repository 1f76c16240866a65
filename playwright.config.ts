import { defineConfig } from '@playwright/test';

const report = process.env.TEST_REPORT || 'artifacts/test-reports/playwright.json';

/** Drives Debian's Chromium (or CHROMIUM_PATH) and, where its binary is, Electron: no downloads. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artifacts/playwright',
  reporter: [['list'], ['json', { outputFile: report }]],
  forbidOnly: true,
  fullyParallel: true,
  // Each test starts a whole app with its own worker pool, and the machine may have two cores.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 900, height: 700 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
    // Minutes each: by a command of their own.
    { name: 'long', testMatch: 'long/**/*.spec.ts' },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
