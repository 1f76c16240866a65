/** The order in which the facts of a section are shown. */
import type { ProfileFact } from './profile-fact.ts';

/** Goes on, or so it seems: later than any date. */
const OPEN = '9999';

/** The most recent first; what has no dates by how many résumés say it, then by its words. */
export function sortFacts<T extends { readonly fact: ProfileFact }>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: recencyOf(thing.fact), words: wordsIn(thing.fact) }))
    .toSorted((a, b) => {
      if (a.at !== b.at) return a.at < b.at ? 1 : -1;
      const sources = b.thing.fact.sources.length - a.thing.fact.sources.length;
      return sources || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0);
    })
    .map(({ thing }) => thing);
}

function recencyOf(fact: ProfileFact): string {
  const value = (name: string) => fact.fields.find((field) => field.name === name)?.values[0] ?? '';
  const single = value('date') || value('releaseDate');
  if (single !== '') return single;
  const [start, end] = [value('startDate'), value('endDate')];
  return start === '' && end === '' ? '' : `${end || OPEN} ${start}`;
}

function wordsIn({ fields, id }: ProfileFact): string {
  return `${fields.map(({ values }) => values.join(' ')).join(' ')} ${id}`;
}
