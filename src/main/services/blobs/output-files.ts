/** Keeps large step outputs as blobs. */
import { readFile } from 'node:fs/promises';
import type { OutputFiles } from '../../engine/ports.ts';
import type { BlobStore } from './blob-store.ts';

export function createOutputFiles(
  blobs: BlobStore,
  decode: (text: string) => unknown,
): OutputFiles {
  return {
    async put(text) {
      const { hash } = await blobs.put(Buffer.from(text, 'utf8'));
      return hash;
    },
    read: async (key) => decode(await readFile(blobs.pathOf(key), 'utf8')),
  };
}
