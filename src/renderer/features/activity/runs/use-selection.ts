/** Which runs are selected: one by one, or a range with Shift. */
import { useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** `isRange`: everything between the row chosen last and this one. */
  readonly toggle: (id: string, isRange: boolean) => void;
  readonly setAll: (ids: readonly string[]) => void;
}

/** `order`: the ids of all rows, as they are shown. What is no longer shown is not selected. */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  return {
    ids: new Set(order.filter((id) => chosen.has(id))),
    toggle(id, isRange) {
      const isOn = !chosen.has(id);
      const next = new Set(chosen);
      for (const one of isRange ? between(order, last, id) : [id]) {
        if (isOn) next.add(one);
        else next.delete(one);
      }
      setChosen(next);
      setLast(id);
    },
    setAll: (ids) => setChosen(new Set(ids)),
  };
}

function between(order: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [order.indexOf(from ?? to), order.indexOf(to)].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  return first < 0 ? [to] : order.slice(first, last + 1);
}
