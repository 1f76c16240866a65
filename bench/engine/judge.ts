/** The figures that we go for, beside those of this run. */
import type { Figures } from './driver.ts';
import type { LoopDelay } from './loop-delay.ts';
import type { Level, Result } from './measure-rounds.ts';
import { toTable, toText } from './table.ts';

interface Goal {
  readonly what: string;
  readonly asked: string;
  /** Null where it was not measured. */
  readonly found: string | null;
  readonly isMet: boolean;
}

export function judge(results: readonly Result[], delay: LoopDelay): string {
  const median = (name: string, figure: keyof Figures, at: { level: Level; rows?: number }) =>
    results.find(
      (result) =>
        result.name === name && result.level === at.level && result.rows === (at.rows ?? 0),
    )?.figures[figure]?.median ?? null;
  const full = median('ours', 'rate', { level: 'FULL' });
  const bull = median('bullmq', 'rate', { level: 'FULL' });
  const normal = median('ours', 'rate', { level: 'NORMAL' });
  const plain = median('plainjob', 'rate', { level: 'NORMAL' });
  const accepted = median('ours', 'tenThousandMs', { level: 'FULL' });
  const pickUp = median('ours', 'pickUpP99', { level: 'FULL' });
  const grown = median('ours', 'rate', { level: 'FULL', rows: 1_000_000 });
  const goals: readonly Goal[] = [
    atLeast('end to end, FULL, jobs/s', full, 7_000),
    ratio('end to end, FULL, beside BullMQ', { ours: full, peer: bull, least: 2 }),
    ratio('end to end, NORMAL, beside plainjob', { ours: normal, peer: plain, least: 1 }),
    atMost('10,000 jobs accepted, FULL, ms', accepted, 300),
    atMost('pick-up when idle, p99, ms', pickUp, 1),
    ratio('end to end with 1M rows, beside none', { ours: grown, peer: full, least: 0.9 }),
    atMost('main thread late with five imports, p99, ms', delay.p99Ms, 5),
  ];
  const rows = goals.map(({ what, asked, found, isMet }) => {
    return [what, asked, found ?? '–', found === null ? 'not measured' : isMet ? 'met' : 'MISSED'];
  });
  const head = ['what', 'asked', 'found', ''];
  const beside = `five imports at a time for ${delay.seconds} s: ${delay.imports} résumés read, ${delay.noOps} no-op jobs besides; late p50 ${toText(delay.p50Ms)}, p99 ${toText(delay.p99Ms)}, at most ${toText(delay.maxMs)} ms`;
  return `\n${toTable(head, rows)}\n\n${beside}`;
}

function atLeast(what: string, found: number | null, least: number): Goal {
  const asked = `≥ ${toText(least)}`;
  return { what, asked, found: shown(found), isMet: (found ?? 0) >= least };
}

function atMost(what: string, found: number | null, most: number): Goal {
  const isMet = found !== null && found <= most;
  return { what, asked: `≤ ${toText(most)}`, found: shown(found), isMet };
}

function ratio(
  what: string,
  { ours, peer, least }: { ours: number | null; peer: number | null; least: number },
): Goal {
  const found = ours === null || peer === null ? null : ours / peer;
  const asked = `≥ ${toText(least)} ×`;
  return { what, asked, found: shown(found, ' ×'), isMet: (found ?? 0) >= least };
}

function shown(found: number | null, unit = ''): string | null {
  return found === null ? null : `${toText(found)}${unit}`;
}
