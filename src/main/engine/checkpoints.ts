/** Reads and writes the outputs of finished steps, whatever their size. */
import { z } from 'zod';
import type { StepRecord } from './job.ts';
import type { OutputFiles } from './ports.ts';

/** Larger outputs are kept in files beside the database, so that its pages stay small. */
const MAX_INLINE_CHARACTERS = 64 * 1024;

const jsonSchema = z.json();
export type JsonValue = z.infer<typeof jsonSchema>;

/** Turns a step's output into what its record keeps. */
export async function storeOutput(
  output: unknown,
  files: OutputFiles,
): Promise<StepRecord['output']> {
  const text = JSON.stringify(output) ?? 'null';
  if (text.length <= MAX_INLINE_CHARACTERS) return { json: output ?? null };
  return { file: await files.put(text) };
}

/** What a step's record or file holds. */
export async function readOutput({ output }: StepRecord, files: OutputFiles): Promise<JsonValue> {
  return jsonSchema.parse('json' in output ? output.json : await files.read(output.file));
}

/** The remembered output, or null when it no longer fits what the pipeline expects. */
export async function recallOutput<T>(
  record: StepRecord,
  expected: { readonly output: z.ZodType<T>; readonly revision: number },
  files: OutputFiles,
): Promise<{ readonly value: T } | null> {
  if (record.revision !== expected.revision) return null;
  const json = await readOutput(record, files);
  const parsed = expected.output.safeParse(json);
  return parsed.success ? { value: parsed.data } : null;
}
