/** Values of an entry one after the other, with something between them. */
import { Fragment } from 'react';
import { Value } from './value-view.tsx';

interface JoinedProps {
  readonly values: readonly Valued[];
  readonly by?: string;
}

export interface Valued {
  readonly at: string;
  readonly text: string;
}

export function Joined({ values, by = ', ' }: JoinedProps) {
  return values.map(({ at, text }, index) => (
    <Fragment key={at}>
      {index > 0 && by}
      <Value at={at} text={text} />
    </Fragment>
  ));
}

/** Those of an entry's fields that are there, each with its JSON Pointer; a list gives each item. */
export function valuesAt(at: string, entry: object, keys: readonly string[]): readonly Valued[] {
  return keys.flatMap((key) => {
    const value = (entry as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) return itemsAt(`${at}/${key}`, value);
    return typeof value === 'string' && value.trim() !== ''
      ? [{ at: `${at}/${key}`, text: value }]
      : [];
  });
}

/** The texts of a list. */
export function itemsAt(at: string, list: readonly unknown[]): readonly Valued[] {
  return list.flatMap((text, index) =>
    typeof text === 'string' && text.trim() !== '' ? [{ at: `${at}/${index}`, text }] : [],
  );
}
