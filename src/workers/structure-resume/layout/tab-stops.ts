/** Finds where the text of a column begins again and again, as at a typewriter's tab stops. */
import type { Row } from './to-rows.ts';

/** Edges in points → how many rows have text that begins there. */
export type TabStops = ReadonlyMap<number, number>;

/** In em: text behind a narrower gap just goes on. */
const widestWordGap = 1.15;
const minRows = 3;

export function findTabStops(rows: readonly Row[]): TabStops {
  const stops = new Map<number, number>();
  for (const { spans } of rows) {
    let end = -Infinity;
    for (const span of spans) {
      if (span.x - end >= widestWordGap * span.size) {
        const key = Math.round(span.x);
        stops.set(key, (stops.get(key) ?? 0) + 1);
      }
      end = Math.max(end, span.x + span.width);
    }
  }
  return stops;
}

export function hasTabStop(stops: TabStops, x: number): boolean {
  const near = Math.round(x);
  const rows = (stops.get(near - 1) ?? 0) + (stops.get(near) ?? 0) + (stops.get(near + 1) ?? 0);
  return rows >= minRows;
}
