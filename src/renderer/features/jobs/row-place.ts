/** What a list that shows only the rows in sight gives each of them: where it stands. */
import type { HTMLAttributes, ReactNode } from 'react';

export interface RowPlace {
  readonly index: number;
  /** From the top of the list, in pixels. */
  readonly offset: number;
  readonly isSelected: boolean;
  /** Stands before the row, such as a box to select it. */
  readonly lead: ReactNode;
  /** Told of the row's element, to measure it. */
  readonly measure: (element: HTMLElement | null) => void;
  /** The focus has come into the row. */
  readonly onFocus: (index: number) => void;
}

/** What the element of a placed row carries; nothing where the row stands in a plain list. */
export function placeAttributes(place: RowPlace | undefined): HTMLAttributes<HTMLLIElement> {
  if (place === undefined) return {};
  const { index, offset, isSelected, onFocus } = place;
  const data = { 'data-index': index, 'data-placed': true, 'data-selected': isSelected };
  return {
    ...data,
    style: { transform: `translateY(${offset}px)` },
    onFocus: () => onFocus(index),
  };
}
