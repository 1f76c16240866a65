/** Work and education: entries are paired first, then compared part by part. */
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { similarity } from './comparable-text.ts';
import { pairEntries } from './pair-entries.ts';
import { type Period, scorePeriod, yearLikeness } from './score-period.ts';
import { sumTallies, type Tally, tallyHits, tallyValue } from './tally.ts';

/** An entry of either kind: who (employer, school) and what (position, degree). */
interface Entry extends Period {
  readonly who: string | undefined;
  readonly what: string | undefined;
}

interface EntryRules {
  /** How much each part says about whether two entries are the same; they add up to 1. */
  readonly weights: { readonly who: number; readonly what: number; readonly years: number };
  /** From which likeness on a part counts as read right. */
  readonly same: { readonly who: number; readonly what: number };
}

const workRules: EntryRules = {
  weights: { who: 0.4, what: 0.4, years: 0.2 },
  same: { who: 0.8, what: 0.8 },
};
const educationRules: EntryRules = {
  weights: { who: 0.45, what: 0.35, years: 0.2 },
  same: { who: 0.8, what: 0.7 },
};

interface EntryTallies {
  readonly who: Tally;
  readonly what: Tally;
  readonly dates: Tally;
  /** Entries of which both parts are right. */
  readonly whole: Tally;
}

function scoreEntries(
  expected: readonly Entry[],
  given: readonly Entry[],
  { weights, same }: EntryRules,
): EntryTallies {
  const { pairs, surplus } = pairEntries(
    expected,
    given,
    (a, b) =>
      weights.who * similarity(a.who ?? '', b.who ?? '') +
      weights.what * similarity(a.what ?? '', b.what ?? '') +
      weights.years * yearLikeness(a, b),
  );
  const all = [...pairs, ...surplus.map((entry) => ({ expected: null, given: entry }))];
  const part = (name: 'who' | 'what'): Tally[] =>
    all.map((pair) =>
      tallyValue(
        pair.expected?.[name],
        pair.given?.[name],
        (a, b) => similarity(a, b) >= same[name],
      ),
    );
  const [who, what] = [part('who'), part('what')];
  const isWhole = (index: number): boolean =>
    who[index]?.found === who[index]?.expected && what[index]?.found === what[index]?.expected;
  const whole = pairs.filter((_, index) => isWhole(index)).length;
  return {
    who: sumTallies(who),
    what: sumTallies(what),
    dates: sumTallies(all.map((pair) => scorePeriod(pair.expected ?? {}, pair.given))),
    whole: tallyHits(whole, expected.length, given.length),
  };
}

const isSaid = ({ who, what, startDate }: Entry): boolean => Boolean(who || what || startDate);

function jobsOf({ work = [] }: Resume): readonly Entry[] {
  return work.map((job) => ({ ...job, who: job.name, what: job.position })).filter(isSaid);
}

function schoolsOf({ education = [] }: Resume): readonly Entry[] {
  return education
    .map(({ institution, studyType, area, startDate, endDate }) => ({
      who: institution,
      what: [studyType, area].filter(Boolean).join(' '),
      startDate,
      endDate,
    }))
    .filter(isSaid);
}

export function scoreWork(expected: Resume, given: Resume): EntryTallies {
  return scoreEntries(jobsOf(expected), jobsOf(given), workRules);
}

export function scoreEducation(expected: Resume, given: Resume): EntryTallies {
  return scoreEntries(schoolsOf(expected), schoolsOf(given), educationRules);
}
