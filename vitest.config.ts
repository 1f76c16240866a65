import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { rendererPlugins } from './src/renderer/vite-plugins.ts';

const leakCheck = './tests/support/leak-check.ts';

const isLong = process.env.FAULTS === 'long';

/** Hundreds of children load the same modules: what V8 made of them is kept between their starts. */
const env = {
  NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/nightshift-test-children`,
};

/** Real processes are started and killed here, so the limits only stop what hangs. */
const processes = {
  setupFiles: [leakCheck],
  globalSetup: ['./tests/support/faults/print-table.ts'],
  testTimeout: isLong ? 900_000 : 120_000,
  hookTimeout: 60_000,
  fileParallelism: false,
};

const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['tests/{main,workers,shared,preload,quality,scripts,bench}/**/*.test.ts'],
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
    test: {
      name: 'crash',
      include: ['tests/crash/**/*.test.ts'],
      ...processes,
    },
  },
  {
    // The long form makes the crash tests' sweep three times; the short one leaves it to them.
    test: {
      name: 'faults',
      include: ['tests/faults/**/*.test.ts', ...(isLong ? ['tests/crash/**/*.test.ts'] : [])],
      ...processes,
    },
  },
  {
    // The window's own plugins, so that its tests see what it ships.
    plugins: rendererPlugins(),
    test: {
      name: 'renderer',
      include: ['tests/renderer/**/*.test.{ts,tsx}'],
      environment: 'happy-dom',
      testTimeout: 20_000,
    },
  },
];

export default defineConfig({
  test: { projects, env, maxWorkers: 2, passWithNoTests: false },
});
