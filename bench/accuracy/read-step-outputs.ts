/** Reads the text that OCR gave out of the checkpoints that the imports left in their data folder. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Job } from '../../src/main/engine/job.ts';
import { openBlobStore } from '../../src/main/services/blobs/blob-store.ts';
import { createOutputFiles } from '../../src/main/services/blobs/output-files.ts';
import { createSystemClock } from '../../src/main/services/clock/system-clock.ts';
import { decodeJson } from '../../src/main/store/codec.ts';
import { openDatabase } from '../../src/main/store/open-database.ts';
import { createSqliteJobStore } from '../../src/main/store/sqlite-job-store.ts';

const readingSchema = z.object({
  text: z.object({ runs: z.array(z.object({ text: z.string() })) }),
});

/** Job id → its OCR text; the folder must have no owner any more. */
export async function readStepOutputs(
  dataFolder: string,
  jobs: readonly Job[],
): Promise<ReadonlyMap<string, string>> {
  const db = openDatabase(join(dataFolder, 'nightshift.db'));
  const store = createSqliteJobStore(db, createSystemClock());
  const files = createOutputFiles(await openBlobStore(join(dataFolder, 'blobs')), decodeJson);
  const texts = new Map<string, string>();
  for (const { id } of jobs) {
    const words: string[] = [];
    for (const { name, output } of store.listSteps(id)) {
      if (!name.startsWith('ocr:')) continue;
      const value = 'json' in output ? output.json : await files.read(output.file);
      words.push(...readingSchema.parse(value).text.runs.map((run) => run.text));
    }
    texts.set(id, words.join(' '));
  }
  await store.close();
  db.close();
  return texts;
}
