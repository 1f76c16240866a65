/** Reads and writes the outputs of finished steps, whatever their size. */
import type { z } from 'zod';
import type { StepRecord } from './job.ts';
import type { OutputFiles } from './ports.ts';

/** Larger outputs are kept in files beside the database, so that its pages stay small. */
const MAX_INLINE_CHARACTERS = 64 * 1024;

/** Turns a step's output into what its record keeps. */
export async function storeOutput(
  output: unknown,
  files: OutputFiles,
): Promise<StepRecord['output']> {
  const text = JSON.stringify(output) ?? 'null';
  if (text.length <= MAX_INLINE_CHARACTERS) return { json: output ?? null };
  return { file: await files.put(text) };
}

/** The remembered output, or null when it no longer fits what the pipeline expects. */
export async function recallOutput<T>(
  record: StepRecord,
  expected: { readonly output: z.ZodType<T>; readonly revision: number },
  files: OutputFiles,
): Promise<{ readonly value: T } | null> {
  if (record.revision !== expected.revision) return null;
  const json = 'json' in record.output ? record.output.json : await files.read(record.output.file);
  const parsed = expected.output.safeParse(json);
  return parsed.success ? { value: parsed.data } : null;
}
