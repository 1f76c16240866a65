/** The build plugins of the window, shared by the app's build and the window's tests. */
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';

export function rendererPlugins(): PluginOption[] {
  return [
    react(),
    // Compiles the catalogues when they are imported. There are no macros to transform: messages
    // are plain descriptors with ids, so what is written here is what runs.
    lingui({ failOnCompileError: true }),
    {
      name: 'nightshift:no-inlined-assets',
      // The windows' CSP allows fonts and styles from files only, not from data: addresses.
      config: () => ({ build: { assetsInlineLimit: 0 } }),
    },
  ];
}
