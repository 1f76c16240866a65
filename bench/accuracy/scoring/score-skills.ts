/** Skills as one set: the keywords, and the names of groups that have none. */
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { editDistance, lettersOf } from './comparable-text.ts';
import { type Tally, tallyHits } from './tally.ts';

/** From this likeness on a skill is the same one misread. */
const sameSkill = 0.85;

function skillsOf({ skills = [] }: Resume): readonly string[] {
  const names = skills.flatMap(({ name, keywords = [] }) =>
    keywords.length > 0 ? keywords : [name ?? ''],
  );
  return [...new Set(names.map(lettersOf).filter((name) => name !== ''))];
}

/** Names of groups and of languages: neither asked for nor counted against the reader. */
function neutralNames({ skills = [], languages = [] }: Resume): ReadonlySet<string> {
  const groups = skills.filter(({ keywords = [] }) => keywords.length > 0);
  const names = [...groups.map(({ name }) => name), ...languages.map(({ language }) => language)];
  return new Set(names.map((name) => lettersOf(name ?? '')));
}

const isNear = (left: string, right: string): boolean =>
  left === right ||
  (left.length > 3 &&
    1 - editDistance(left, right) / Math.max(left.length, right.length) >= sameSkill);

export function scoreSkills(expected: Resume, given: Resume): Tally {
  const neutral = neutralNames(expected);
  const wanted = skillsOf(expected);
  const read = skillsOf(given).filter((name) => wanted.includes(name) || !neutral.has(name));
  const left = new Set(read);
  let hits = 0;
  for (const skill of wanted) {
    const match = left.has(skill) ? skill : [...left].find((other) => isNear(skill, other));
    if (match === undefined) continue;
    left.delete(match);
    hits += 1;
  }
  return tallyHits(hits, wanted.length, read.length);
}
