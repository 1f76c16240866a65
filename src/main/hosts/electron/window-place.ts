/** Remembers where the window stood: four numbers in a small file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlaceStore {
  /** Null at first, when unreadable, or when that place is on no screen now. */
  read(): WindowPlace | null;
  save(place: Required<WindowPlace>): void;
}

const coordinate = z.coerce.number().int().min(-100_000).max(100_000);
const side = z.coerce.number().int().min(200).max(20_000);
const placeSchema = z.tuple([coordinate, coordinate, side, side]);

export function createWindowPlaceStore(
  file: string,
  isOnScreen: (place: Required<WindowPlace>) => boolean,
): WindowPlaceStore {
  return {
    read() {
      const parsed = placeSchema.safeParse(readText(file).split(' '));
      if (!parsed.success) return null;
      const [x, y, width, height] = parsed.data;
      const place = { x, y, width, height };
      return isOnScreen(place) ? place : null;
    },
    save({ x, y, width, height }) {
      try {
        writeFileSync(file, [x, y, width, height].join(' '), { mode: 0o600 });
      } catch {
        // The next window opens at its usual place: nothing to bother the user with.
      }
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
