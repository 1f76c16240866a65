import { existsSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The translations' and React's plugins are the window's own, so that its tests see what it ships. */
async function rendererPlugins() {
  const file = new URL('./src/renderer/vite-plugins.ts', import.meta.url);
  if (!existsSync(file)) return [];
  const { rendererPlugins: create } = await import(file.href);
  return create();
}

const leakCheck = './tests/support/leak-check.ts';

const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['tests/{main,workers,shared,preload,quality,scripts}/**/*.test.ts'],
      setupFiles: [leakCheck],
      testTimeout: 30_000,
    },
  },
  {
    test: {
      name: 'conformance',
      include: ['tests/conformance/**/*.test.ts'],
      setupFiles: [leakCheck],
      testTimeout: 30_000,
    },
  },
  {
    // Real processes are started and killed here, so the limits only stop what hangs.
    test: {
      name: 'crash',
      include: ['tests/crash/**/*.test.ts'],
      setupFiles: [leakCheck],
      testTimeout: 120_000,
      hookTimeout: 60_000,
      fileParallelism: false,
    },
  },
  {
    plugins: await rendererPlugins(),
    test: {
      name: 'renderer',
      include: ['tests/renderer/**/*.test.{ts,tsx}'],
      environment: 'happy-dom',
      testTimeout: 20_000,
    },
  },
];

export default defineConfig({
  test: { projects, maxWorkers: 2, passWithNoTests: false },
});
