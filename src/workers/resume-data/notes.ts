/** Remembers what could not be taken as it stood: nothing of a data file is lost without a word. */
import type { ImportWarning } from '../../shared/domain/import-result.ts';

type DataWarningCode = Extract<ImportWarning['code'], `value-${string}` | 'field-unknown'>;

/** Where in the file: `work/2/startDate`, `Positions.csv/3/Started On`. */
export type Place = string;

export interface Notes {
  add(code: DataWarningCode, place: Place): void;
  /** In the order in which they came, each once. */
  all(): readonly ImportWarning[];
}

/** Nobody reads more; the last one then says how many there were besides. */
const maxNotes = 200;
const maxPlaceLength = 120;

export function createNotes(): Notes {
  const notes = new Map<string, ImportWarning>();
  let more = 0;
  return {
    add(code, place) {
      const shown =
        place.length > maxPlaceLength ? `${place.slice(0, maxPlaceLength - 1)}…` : place;
      const key = `${code} ${shown}`;
      if (notes.has(key)) return;
      if (notes.size < maxNotes) notes.set(key, { code, place: shown });
      else more += 1;
    },
    all() {
      const rest: ImportWarning[] =
        more === 0 ? [] : [{ code: 'value-skipped', place: `+${more}` }];
      return [...notes.values(), ...rest];
    },
  };
}
