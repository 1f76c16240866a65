/** Remembers where the window stood, and whether it filled the screen: five numbers in a small file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  /** Then the rest is where it stands once it does not fill the screen any more. */
  readonly isMaximized?: boolean;
}

export interface WindowPlaceStore {
  /** Null at first, when unreadable, or when that place is on no screen now. */
  read(): WindowPlace | null;
  save(place: Required<WindowPlace>): void;
}

const coordinate = z.coerce.number().int().min(-100_000).max(100_000);
const side = z.coerce.number().int().min(200).max(20_000);
/** Files of earlier versions have four. */
const placeSchema = z.tuple([coordinate, coordinate, side, side, z.enum(['0', '1']).default('0')]);

export function createWindowPlaceStore(
  file: string,
  isOnScreen: (place: Required<WindowPlace>) => boolean,
): WindowPlaceStore {
  return {
    read() {
      const parsed = placeSchema.safeParse(readText(file).split(' '));
      if (!parsed.success) return null;
      const [x, y, width, height, maximized] = parsed.data;
      const place = { x, y, width, height, isMaximized: maximized === '1' };
      return isOnScreen(place) ? place : null;
    },
    save({ x, y, width, height, isMaximized }) {
      try {
        const numbers = [x, y, width, height, Number(isMaximized)];
        writeFileSync(file, numbers.join(' '), { mode: 0o600 });
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
