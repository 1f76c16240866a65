/**
 * Measures the engine beside its peers, on the same no-op job at equal durability, in one run:
 * `npm run bench:engine [-- --short] [--only plainjob,liteque,bullmq] [--rows 0,100000]`.
 *
 * On a machine that does other things besides, compare only within one run, by ratio.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lineUp } from './engine/contenders.ts';
import { judge } from './engine/judge.ts';
import { measureLoopDelay } from './engine/loop-delay.ts';
import { measureRounds } from './engine/measure-rounds.ts';
import { printFigures } from './engine/print-figures.ts';
import { withoutShim } from './engine/run-contender.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, only: { type: 'string' }, rows: { type: 'string' } },
});
const isShort = values.short === true;
const folder = mkdtempSync(join(tmpdir(), 'nightshift-bench-engine-'));
try {
  const { contenders, notes } = lineUp(values.only?.split(',') ?? null);
  const counts = isShort
    ? { one: 300, many: 5_000, endToEnd: 2_000, pickUps: 100, slow: 100 }
    : { one: 1_000, many: 10_000, endToEnd: 5_000, pickUps: 300, slow: 300 };
  const grown = isShort ? [0, 100_000] : [0, 100_000, 1_000_000];
  const rows = values.rows?.split(',').map(Number) ?? grown;
  const plan = { folder, counts, rows, rounds: isShort ? 2 : 5, concurrency: 100 };
  const results = await measureRounds(contenders, plan);
  printFigures(results, plan);
  const delay = await measureLoopDelay(join(folder, 'delay'), isShort ? 4_000 : 15_000);
  console.log(judge(results, delay));
  for (const note of notes) console.log(note);
  if (withoutShim !== null) console.log(`syncs: not counted, ${withoutShim}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
