/** Skills where the rules found none: the items of a list that the model recognised as a whole. */
import { usual } from '../structure-resume/evidence/plausibility.ts';
import type { Fill } from './fill.ts';
import type { PageOfFacts } from './page-of-facts.ts';

/** Of the letters of a section, those that the named skills cover, for it to be a list of skills. */
const MIN_COVERED = 0.5;
const MIN_SKILLS = 3;
const MAX_SKILLS = 60;
const MAX_WORDS = 5;

export function fillSkills(page: PageOfFacts, named: readonly string[]): readonly Fill[] {
  const values = [...new Set(named)].filter((value) => value.split(/\s+/).length <= MAX_WORDS);
  const lists = page.ranges
    .filter(({ kind }) => kind === 'skills' || kind === 'other')
    .map(({ start, end }) => {
      const found = values.flatMap((value) => {
        const range = page
          .find(value)
          .find((place) => place.start >= start && place.end <= end && page.isFree(place));
        return range === undefined ? [] : [{ value, range }];
      });
      const covered = found.reduce((sum, { range }) => sum + range.end - range.start, 0);
      return { found, covered: covered / Math.max(1, end - start) };
    })
    .filter(({ found, covered }) => found.length >= MIN_SKILLS && covered >= MIN_COVERED);
  const best = lists.toSorted((a, b) => b.covered - a.covered)[0];
  return (best?.found ?? []).slice(0, MAX_SKILLS).map(({ value, range }, at) => {
    page.take(range);
    return { path: ['skills', 0, 'keywords', at], value, range, plausibility: usual };
  });
}
