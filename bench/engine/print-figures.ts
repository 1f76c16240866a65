/** The tables of the bench: one for each durability and table size, the contenders side by side. */
import type { Figures } from './driver.ts';
import type { Level, Result, RoundsPlan } from './measure-rounds.ts';
import type { Spread } from './spread.ts';
import { toTable, toText } from './table.ts';

const lines: readonly (readonly [keyof Figures, string])[] = [
  ['enqueueOne', 'enqueue, a commit each, jobs/s'],
  ['enqueueMany', 'enqueue, batches of 1,000, jobs/s'],
  ['rate', 'enqueued to completed, jobs/s'],
  ['cpuUsPerJob', 'of that, CPU of the process, µs a job'],
  ['pickUpP50', 'pick-up when idle, p50 ms'],
  ['pickUpP99', 'pick-up when idle, p99 ms'],
  ['syncsPerJob', 'syncs per job'],
  ['slowDisk', 'the same at 5 ms per sync, jobs/s'],
];

const levelNames: Readonly<Record<Level, string>> = {
  FULL: 'FULL: synced before each answer (Redis: appendfsync always)',
  NORMAL: 'NORMAL: synced now and then (Redis: everysec)',
};

export function printFigures(results: readonly Result[], plan: RoundsPlan): void {
  const { counts, rounds, concurrency } = plan;
  console.log(
    `\nA no-op job, up to ${concurrency} at once; ${counts.endToEnd} jobs a round, ${rounds} rounds in turn: median (least–most).`,
  );
  for (const level of ['FULL', 'NORMAL'] as const) {
    for (const rows of plan.rows) {
      const beside = results.filter((result) => result.level === level && result.rows === rows);
      if (beside.length === 0) continue;
      const head = ['', ...beside.map(({ name }) => name)];
      const body = lines.map(([figure, title]) => [
        title,
        ...beside.map(({ figures }) => describe(figures[figure])),
      ]);
      const title = `${levelNames[level]}; ${rows.toLocaleString('en')} finished jobs in the table`;
      console.log(`\n${title}\n\n${toTable(head, body)}`);
    }
  }
}

function describe(spread: Spread | null): string {
  if (spread === null) return '–';
  const { median, least, most } = spread;
  return `${toText(median)} (${toText(least)}–${toText(most)})`;
}
