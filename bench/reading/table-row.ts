/** One line of the table: ours, the peer beside it, and the goal. */
import type { Spread } from '../engine/spread.ts';
import { toText } from '../engine/table.ts';

export interface Figure {
  readonly what: string;
  readonly ours: Spread | null;
  /** Another program that does the same, measured in turn with ours. */
  readonly peer?: { readonly name: string; readonly spread: Spread | null };
  /** The most that it should be: of our own time, or of its ratio to the peer's. */
  readonly goal?: { readonly ms: number } | { readonly ratio: number };
}

export const tableHead = ['', 'ours', 'peer', 'ratio', 'goal', ''] as const;

export function toRow({ what, ours, peer, goal }: Figure): readonly string[] {
  const ratio = ours && peer?.spread ? ours.median / peer.spread.median : null;
  return [
    what,
    describe(ours),
    peer === undefined ? '' : `${peer.name} ${peer.spread ? describe(peer.spread) : 'is absent'}`,
    ratio === null ? '' : toText(ratio),
    goalText(goal),
    verdict(goal, ours, ratio),
  ];
}

function describe(spread: Spread | null): string {
  if (spread === null) return '–';
  return `${toText(spread.median)} (${toText(spread.least)}–${toText(spread.most)})`;
}

function goalText(goal: Figure['goal']): string {
  if (goal === undefined) return '';
  return 'ms' in goal ? `≤ ${goal.ms} ms` : `≤ ${goal.ratio} × peer`;
}

function verdict(goal: Figure['goal'], ours: Spread | null, ratio: number | null): string {
  const value = goal && 'ms' in goal ? (ours?.median ?? null) : ratio;
  if (goal === undefined || value === null) return '';
  return value <= ('ms' in goal ? goal.ms : goal.ratio) ? 'reached' : 'missed';
}
