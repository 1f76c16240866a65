/** Imports files one by one, each in a process of its own, and watches what that takes. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { toTable } from '../engine/table.ts';

const run = promisify(execFile);
const child = fileURLToPath(new URL('./import-one-child.ts', import.meta.url));
const limits = { seconds: 30, megabytes: 512 } as const;
/** For the start and the end of the process around the import. */
const graceMs = 15_000;

const reportSchema = z.object({
  /** `completed`, `failed`, `refused` or `needs you`. */
  end: z.string(),
  reason: z.string(),
  seconds: z.number(),
  /** The most that was resident, of the whole process. */
  megabytes: z.number(),
});

type Report = z.infer<typeof reportSchema>;

/** False when a file ended the process, or took too long or too much. */
export async function watchEach(folder: string, work: string): Promise<boolean> {
  const rows: (readonly string[])[] = [];
  let isGood = true;
  for (const [index, name] of (await readdir(folder)).toSorted().entries()) {
    const report = await importOne(join(folder, name), join(work, String(index)));
    const isOver =
      typeof report === 'string' ||
      report.seconds > limits.seconds ||
      report.megabytes > limits.megabytes;
    isGood &&= !isOver;
    rows.push(
      typeof report === 'string'
        ? [basename(name), report, '', '', '', 'over']
        : [
            ...[basename(name), report.end, report.seconds.toFixed(1)],
            ...[report.megabytes.toFixed(0), report.reason, isOver ? 'over' : ''],
          ],
    );
  }
  console.log(toTable(['file', 'end', 's', 'MB', 'reason', ''], rows));
  console.log(`\nLimits a file: ${limits.seconds} s, ${limits.megabytes} MB.`);
  return isGood;
}

/** What the process told, or what became of it instead. */
async function importOne(file: string, dataFolder: string): Promise<Report | string> {
  const timeout = limits.seconds * 1_000 + graceMs;
  try {
    const { stdout } = await run(process.execPath, [child, file, dataFolder], { timeout });
    return reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } catch (error) {
    // Only the watcher's own time limit sets it; a process that ends by itself was not killed.
    const isStopped = (error as { readonly killed?: unknown }).killed === true;
    return isStopped ? `stopped after ${timeout / 1_000} s` : 'process ended';
  }
}
