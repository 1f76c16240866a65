/**
 * Builds the app into `out/`: `main/` and `workers/` for Node and Electron with most of their
 * packages left outside, `preload/` for the sandbox with everything inside, `renderer/` for the browser.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { limitFirstScripts } from './scripts/limit-first-scripts.ts';
import { rendererPlugins } from './src/renderer/vite-plugins.ts';

const root = import.meta.dirname;
const builtIn = ['@orpc/client', '@orpc/contract', '@orpc/server', 'croner', 'uuid', 'zod'];

export default defineConfig({
  main: {
    build: {
      // One build for both, so that what they share is there once.
      outDir: 'out',
      emptyOutDir: true,
      // Packages of many small modules are built in: finding and reading those took half of the start.
      externalizeDeps: { exclude: builtIn },
      rolldownOptions: {
        input: {
          'main/index': resolve(root, 'src/main/index.ts'),
          'main/loopback': resolve(root, 'src/main/loopback.ts'),
          'main/cli': resolve(root, 'src/main/cli.ts'),
          'workers/entry': resolve(root, 'src/workers/entry.ts'),
          'workers/reader-entry': resolve(root, 'src/main/store/reader/reader-entry.ts'),
          'workers/backup-entry': resolve(root, 'src/main/store/backup/backup-entry.ts'),
          'workers/pool-host': resolve(root, 'src/workers/pool-host.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // Sandboxed preloads are CommonJS, whatever the package says.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [
      ...rendererPlugins(),
      limitFirstScripts({ limitBytes: 350_000, screens: ['/today-screen.tsx'] }),
    ],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: 'oxc',
      cssMinify: true,
      // Said by the limit above, which knows what the first screen needs.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
