/** Every contender at each level and size, round by round, so that a busy moment hits them all. */
import type { Contender } from './contenders.ts';
import type { DriverOptions, Figures } from './driver.ts';
import { type Counts, runContender } from './run-contender.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface RoundsPlan {
  readonly folder: string;
  readonly counts: Counts;
  readonly rows: readonly number[];
  readonly rounds: number;
  readonly concurrency: number;
}

export type Level = DriverOptions['level'];

export interface Result {
  readonly name: string;
  readonly level: Level;
  readonly rows: number;
  readonly figures: Readonly<Record<keyof Figures, Spread | null>>;
}

const levels: readonly Level[] = ['FULL', 'NORMAL'];

export async function measureRounds(
  contenders: readonly Contender[],
  plan: RoundsPlan,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const level of levels) {
    for (const rows of plan.rows) {
      const taking = contenders.filter(({ canGrow }) => rows === 0 || canGrow);
      results.push(...(await measureSetting(taking, { level, rows, plan })));
    }
  }
  return results;
}

async function measureSetting(
  contenders: readonly Contender[],
  { level, rows, plan }: { level: Level; rows: number; plan: RoundsPlan },
): Promise<readonly Result[]> {
  const { folder, counts, concurrency } = plan;
  const rounds = rows >= 1_000_000 ? Math.min(plan.rounds, 3) : plan.rounds;
  const made = new Map(contenders.map((contender) => [contender, [] as Figures[]]));
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`${level}, ${rows} rows, round ${round} of ${rounds} …`);
    for (const [contender, figures] of made) {
      figures.push(await runContender(contender, { folder, level, rows, concurrency, counts }));
    }
  }
  return [...made].map(([{ name }, figures]) => ({ name, level, rows, figures: spreads(figures) }));
}

function spreads(rounds: readonly Figures[]): Result['figures'] {
  const of = (name: keyof Figures) => spreadOf(rounds.map((round) => round[name]));
  return {
    enqueueOne: of('enqueueOne'),
    enqueueMany: of('enqueueMany'),
    tenThousandMs: of('tenThousandMs'),
    rate: of('rate'),
    cpuUsPerJob: of('cpuUsPerJob'),
    syncsPerJob: of('syncsPerJob'),
    pickUpP50: of('pickUpP50'),
    pickUpP99: of('pickUpP99'),
    slowDisk: of('slowDisk'),
  };
}
