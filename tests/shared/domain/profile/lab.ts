/** Profiles of made-up people, looked at by words rather than by shape. */
import type { Decision } from '../../../../src/shared/domain/profile/decision.ts';
import { createProfileMerger } from '../../../../src/shared/domain/profile/merge-profile.ts';
import type { Profile } from '../../../../src/shared/domain/profile/profile.ts';
import type { ProfileFact } from '../../../../src/shared/domain/profile/profile-fact.ts';
import type { ProfileSource } from '../../../../src/shared/domain/profile/profile-source.ts';
import type { Resume } from '../../../../src/shared/domain/resume.ts';

export const merger = createProfileMerger();

/** Résumés named `a`, `b`, … in the order given. */
export function sourcesOf(...resumes: readonly Partial<Resume>[]): readonly ProfileSource[] {
  return resumes.map((resume, index) => ({
    id: String.fromCharCode(97 + index),
    resume: { basics: {}, ...resume },
    evidence: {},
  }));
}

export function merge(resumes: readonly Partial<Resume>[], decisions: readonly Decision[] = []) {
  return merger.merge({ sources: sourcesOf(...resumes), decisions });
}

export function factsOf(profile: Pick<Profile, 'facts'>, section: ProfileFact['section']) {
  return profile.facts.filter((fact) => fact.section === section);
}

export function fieldOf(fact: ProfileFact | undefined, name: string) {
  return fact?.fields.find((field) => field.name === name);
}

/** Field → what it says, several values joined by " | ". */
export function shown(fact: ProfileFact | undefined): Readonly<Record<string, string>> {
  const fields = (fact?.fields ?? []).filter(({ values }) => values.length > 0);
  return Object.fromEntries(fields.map(({ name, values }) => [name, values.join(' | ')]));
}

export function conflictsIn({ facts }: Pick<Profile, 'facts'>): readonly string[] {
  return facts.flatMap(({ section, fields }) =>
    fields.filter(({ isConflict }) => isConflict).map(({ name }) => `${section}.${name}`),
  );
}
