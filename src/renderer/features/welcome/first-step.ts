/** The first steps, made of facts: what is there is done, whoever did it and however. Pure. */
import type { ProfileView } from '../../../shared/contract/profile.ts';
import type { ResumeSummary } from '../../../shared/contract/resumes.ts';
import type { Preferences } from '../../../shared/domain/preferences.ts';
import type { Message } from '../../../shared/std/message.ts';

export type FirstStepId = 'resume' | 'checked' | 'settled' | 'wishes' | 'search';

export interface FirstStep {
  readonly id: FirstStepId;
  readonly isDone: boolean;
  readonly words: Message;
  /** Why it is worth a minute. */
  readonly reason: Message;
  /** Where it is done; null: by the Open button. */
  readonly path: string | null;
}

export interface StepFacts {
  readonly resumes: readonly ResumeSummary[];
  readonly profile: ProfileView | undefined;
  readonly preferences: Preferences | undefined;
  readonly searchCount: number;
  /** Of the newest résumés, the one whose values are to be looked at; null: none. */
  readonly doubtfulId: string | null;
  /** Whether all of them have been looked through for such values. */
  readonly areDoubtsKnown: boolean;
}

export function firstSteps(facts: StepFacts): readonly FirstStep[] {
  const { resumes, profile, preferences, searchCount, doubtfulId, areDoubtsKnown } = facts;
  const hasAny = resumes.length > 0;
  const isDone: Readonly<Record<FirstStepId, boolean>> = {
    resume: resumes.some(({ isSample }) => !isSample),
    checked: hasAny && areDoubtsKnown && doubtfulId === null,
    settled: hasAny && profile?.conflictCount === 0,
    wishes: preferences !== undefined && hasWishes(preferences),
    search: searchCount > 0,
  };
  const paths: Readonly<Record<FirstStepId, string | null>> = {
    resume: null,
    checked: doubtfulId === null ? '/resumes' : `/resumes/${doubtfulId}`,
    settled: '/profile',
    wishes: '/profile?show=wishes',
    search: '/profile?show=wishes',
  };
  return steps.map((step) => ({ ...step, isDone: isDone[step.id], path: paths[step.id] }));
}

function hasWishes({ titles, places, workplaces, seniorities, salary }: Preferences): boolean {
  const lists = [titles, places, workplaces, seniorities];
  return salary !== null || lists.some(({ length }) => length > 0);
}

const steps: readonly Pick<FirstStep, 'id' | 'words' | 'reason'>[] = [
  {
    id: 'resume',
    words: /*i18n*/ { id: 'steps.resume', message: 'Bring your résumé' },
    reason: /*i18n*/ {
      id: 'steps.resume.why',
      message: 'Drop it anywhere, choose it, or paste its text.',
    },
  },
  {
    id: 'checked',
    words: /*i18n*/ { id: 'steps.checked', message: 'Look at what was hard to read' },
    reason: /*i18n*/ {
      id: 'steps.checked.why',
      message: 'Each doubtful value stands beside its place on the page.',
    },
  },
  {
    id: 'settled',
    words: /*i18n*/ { id: 'steps.settled', message: 'Settle where your résumés disagree' },
    reason: /*i18n*/ {
      id: 'steps.settled.why',
      message: 'Your profile then says one thing, and it is the right one.',
    },
  },
  {
    id: 'wishes',
    words: /*i18n*/ { id: 'steps.wishes', message: 'Say what you are looking for' },
    reason: /*i18n*/ {
      id: 'steps.wishes.why',
      message: 'Titles, places, salary: postings will be weighed by them.',
    },
  },
  {
    id: 'search',
    words: /*i18n*/ { id: 'steps.search', message: 'Save a search' },
    reason: /*i18n*/ {
      id: 'steps.search.why',
      message: 'It is ready for the day when Nightshift looks for postings.',
    },
  },
];
