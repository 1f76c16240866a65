/** Remembers the tasks that have ended their process while alone in it. */
import { createHash } from 'node:crypto';
import type { NamedTask } from '../pool-front.ts';

export interface Convicts {
  has(task: NamedTask): boolean;
  add(task: NamedTask): void;
}

/** More are forgotten, the oldest first: they then merely cost their neighbours another run. */
const maxConvicts = 200;

export function createConvicts(): Convicts {
  const known = new Set<string>();
  return {
    // Most of the time nobody is known, and inputs may be long.
    has: (task) => known.size > 0 && known.has(digest(task)),
    add(task) {
      known.add(digest(task));
      const [oldest] = known;
      if (known.size > maxConvicts && oldest !== undefined) known.delete(oldest);
    },
  };
}

function digest({ name, input }: NamedTask): string {
  return createHash('sha256').update(name).update(JSON.stringify(input)).digest('base64');
}
