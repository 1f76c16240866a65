/** One line of the table: what was measured, the goal beside it, and the peer where there is one. */
import type { Spread } from '../engine/spread.ts';
import { toText } from '../engine/table.ts';

export interface Figure {
  readonly what: string;
  readonly ours: Spread | null;
  readonly unit: 'ms' | 's' | 'kB' | '';
  /** The most that it should be. */
  readonly goal?: number;
  /** Another way to do the same, in the same browser and run. */
  readonly peer?: string;
}

export const tableHead = ['', 'median (least–most)', 'goal', '', 'peer'] as const;

export function toRow({ what, ours, unit, goal, peer = '' }: Figure): readonly string[] {
  const end = unit === '' ? '' : ` ${unit}`;
  const goalText = goal === undefined ? '' : `≤ ${goal}${end}`;
  if (ours === null) return [what, '–', goalText, '', peer];
  const isOne = ours.least === ours.most;
  const spread = isOne ? '' : ` (${toText(ours.least)}–${toText(ours.most)})`;
  const verdict = goal === undefined ? '' : ours.median <= goal ? 'reached' : 'missed';
  return [what, `${toText(ours.median)}${end}${spread}`, goalText, verdict, peer];
}
