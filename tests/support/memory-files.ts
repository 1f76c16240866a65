import type { OutputFiles } from '../../src/main/engine/ports.ts';

/** Large step outputs, kept in a map. */
export function createMemoryFiles(): OutputFiles & { readonly size: () => number } {
  const files = new Map<string, string>();
  return {
    async put(text) {
      const key = `file-${files.size + 1}`;
      files.set(key, text);
      return key;
    },
    async read(key) {
      return JSON.parse(files.get(key) ?? 'null');
    },
    size: () => files.size,
  };
}
