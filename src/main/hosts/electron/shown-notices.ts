/** Remembers which place each notification leads to, for clicks that come after a restart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Systems keep no more of them for long. */
const maxKept = 50;

export interface ShownNotice {
  readonly id: string;
  /** Where in the window its matter is. */
  readonly place: string;
}

export interface ShownNotices {
  add(notice: ShownNotice): void;
  /** The oldest first. */
  list(): readonly ShownNotice[];
  /** The user has seen them all. */
  clear(): void;
}

const lineSchema = z
  .string()
  .transform((line) => line.split(' '))
  .pipe(z.tuple([z.uuid(), z.string().regex(/^\/[\w/-]{1,100}$/)]))
  .transform(([id, place]): ShownNotice => ({ id, place }));

/** One line each in a file of the window's folder. */
export function createShownNotices(file: string): ShownNotices {
  let shown: readonly ShownNotice[] = readLines(file).flatMap((line) => {
    const parsed = lineSchema.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
  function save(next: readonly ShownNotice[]): void {
    shown = next;
    try {
      const lines = shown.map(({ id, place }) => `${id} ${place}\n`);
      writeFileSync(file, lines.join(''), { mode: 0o600 });
    } catch {
      // A later click shows the window as it stands: nothing to bother the user with.
    }
  }
  return {
    add: (notice) => save([...shown.filter(({ id }) => id !== notice.id), notice].slice(-maxKept)),
    list: () => shown,
    clear() {
      if (shown.length > 0) save([]);
    },
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
