/** A fact in the parts in which it is shown: what it is, where, when, and what else is said of it. */
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
import type { ProfileSection } from '../../../shared/domain/profile/section-rules.ts';

interface FactWords {
  readonly title: string;
  readonly beside: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly tags: readonly string[];
}

type Named = Readonly<Record<'title' | 'beside' | 'text' | 'tags', readonly string[]>>;

const nothing: Named = { title: ['name'], beside: [], text: [], tags: [] };

/** Fields by the part in which they are shown; dates and highlights are the same everywhere. */
const parts: Readonly<Record<ProfileSection, Named>> = {
  contact: { ...nothing, beside: ['label'], text: ['summary'] },
  links: { ...nothing, title: ['network', 'username'], beside: ['url'] },
  work: {
    ...{ title: ['position'], beside: ['name', 'location', 'url'] },
    ...{ text: ['summary'], tags: [] },
  },
  volunteer: {
    ...{ title: ['position'], beside: ['organization', 'url'] },
    ...{ text: ['summary'], tags: [] },
  },
  projects: {
    ...{ title: ['name'], beside: ['roles', 'url'] },
    ...{ text: ['description'], tags: ['keywords'] },
  },
  education: {
    ...{ title: ['studyType', 'area'], beside: ['institution', 'score', 'url'] },
    ...{ text: [], tags: ['courses'] },
  },
  skills: { ...nothing, beside: ['level'] },
  languages: { ...nothing, title: ['language'], beside: ['fluency'] },
  certificates: { ...nothing, beside: ['issuer', 'url'] },
  awards: { ...nothing, title: ['title'], beside: ['awarder'], text: ['summary'] },
  publications: { ...nothing, beside: ['publisher', 'url'], text: ['summary'] },
  interests: { ...nothing, tags: ['keywords'] },
  references: { ...nothing, text: ['reference'] },
};

/** Sections whose facts are a word or two: they run on in lines. */
const shortSections: ReadonlySet<ProfileSection> = new Set([
  ...(['links', 'skills', 'languages', 'interests'] as const),
]);

export const isShort = (section: ProfileSection): boolean => shortSections.has(section);

export function valuesOf(fact: Pick<ProfileFact, 'fields'>, name: string): readonly string[] {
  return fact.fields.find((field) => field.name === name)?.values ?? [];
}

export function factWords(fact: ProfileFact): FactWords {
  const named = parts[fact.section];
  const all = (names: readonly string[]) => names.flatMap((name) => valuesOf(fact, name));
  const single = all(['date', 'releaseDate'])[0];
  const title = all(named.title).join(', ');
  const beside = all(named.beside);
  // What has no title is called by what stands beside it.
  const [first = '', ...rest] = beside;
  return {
    title: title || first,
    beside: (title ? beside : rest).join(' · '),
    startDate: single ?? valuesOf(fact, 'startDate')[0] ?? '',
    endDate: single ?? valuesOf(fact, 'endDate')[0] ?? '',
    text: all(named.text).join('\n'),
    points: valuesOf(fact, 'highlights'),
    tags: all(named.tags),
  };
}
