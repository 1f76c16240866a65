/** Whole imports, from the hand-over of a file to its saved résumé, through the app. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type App, createApp } from '../../src/main/app.ts';
import { jobSettled } from '../../tests/support/job-settled.ts';
import { spreadOf } from '../engine/spread.ts';
import type { Samples } from './samples.ts';
import type { Figure } from './table-row.ts';
import { timed } from './timed.ts';

interface Plan {
  readonly rounds: number;
  readonly work: string;
}

const silent = (): void => {};
const logger = { debug: silent, info: silent, warn: silent, error: console.error };
const starts = 3;
/** From a start to the first file: a person takes longer, threads load what is likely needed. */
const idleMs = 1_000;

export async function measureImports(
  { texts, docx }: Samples,
  { rounds, work }: Plan,
): Promise<readonly Figure[]> {
  const files = [...texts.map(({ file }) => file), ...docx];
  const [first] = files;
  if (first === undefined) return [];
  const cold: number[] = [];
  const warm: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const app = await createApp({ dataFolder: join(work, `data-${start}`), logger });
    await new Promise((resolve) => setTimeout(resolve, idleMs));
    cold.push(await timed(() => importFile(app, first)));
    const isLast = start === starts - 1;
    for (let round = 0; isLast && round < rounds; round += 1) {
      for (const file of files) {
        // A file that was imported is known by its content, so each round has its own.
        const copy = join(work, `round-${round}`, basename(file));
        await mkdir(join(work, `round-${round}`), { recursive: true });
        await copyFile(file, copy);
        await writeFile(copy, `\n%${round}`, { flag: 'a' });
        warm.push(await timed(() => importFile(app, copy)));
      }
    }
    await app.close();
  }
  return [
    { what: 'whole import, first file after a start', ours: spreadOf(cold), goal: { ms: 500 } },
    { what: 'whole import, warm', ours: spreadOf(warm), goal: { ms: 100 } },
  ];
}

async function importFile(app: App, file: string): Promise<void> {
  const [outcome] = await app.intake.start([app.intake.grantPath(file)]);
  if (outcome === undefined || !('job' in outcome)) return;
  await jobSettled(app, outcome.job.id);
}
