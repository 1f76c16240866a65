/** Which of the entries that a model named is which of those that the rules read. */
import { squash } from '../structure-resume/evidence/text-index.ts';
import type { EntryFacts } from './entry-rules.ts';

const facts = ['who', 'what', 'startDate', 'endDate'] as const;
type Fact = (typeof facts)[number];

/**
 * For each entry that was read the one that was named for it, or null. They must agree on employer or
 * position, or on both dates, and must not say another thing anywhere that is settled.
 */
export function pairAnswers(
  read: readonly EntryFacts[],
  named: readonly EntryFacts[],
  isSettled: (entry: number, fact: Fact) => boolean,
): readonly (EntryFacts | null)[] {
  const left = new Set(named);
  return read.map((entry, at) => {
    const settled = facts.filter((fact) => entry[fact] !== undefined && isSettled(at, fact));
    const match = [...left].find((other) => isSameEntry(entry, other, settled));
    if (match === undefined) return null;
    left.delete(match);
    return match;
  });
}

function isSameEntry(entry: EntryFacts, other: EntryFacts, settled: readonly Fact[]): boolean {
  const said = settled.filter((fact) => other[fact] !== undefined);
  const same = said.filter((fact) => isSame(fact, entry[fact] ?? '', other[fact] ?? ''));
  if (same.length < said.length) return false;
  const dates = same.filter((fact) => fact === 'startDate' || fact === 'endDate').length;
  return same.includes('who') || same.includes('what') || dates === 2;
}

/** A date may be told less precisely than it was read. */
function isSame(fact: Fact, read: string, named: string): boolean {
  if (fact === 'who' || fact === 'what') return squash(read) === squash(named);
  return named !== '' && read.startsWith(named);
}
