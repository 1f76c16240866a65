/** The documents of a sample folder, as its index.json lists them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const sampleSchema = z.object({
  id: z.string(),
  /** Relative to the folder. */
  file: z.string(),
  kind: z.string(),
  theme: z.string(),
});

export interface Sample {
  readonly id: string;
  readonly kind: string;
  readonly theme: string;
  /** Absolute. */
  readonly path: string;
}

/** @param kinds only these; null: all. */
export async function readSamples(
  folder: string,
  kinds: readonly string[] | null,
): Promise<readonly Sample[]> {
  const index: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  return z
    .array(sampleSchema)
    .parse(index)
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .map(({ id, kind, theme, file }) => ({ id, kind, theme, path: join(folder, file) }));
}
