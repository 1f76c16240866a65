/**
 * What a profile is made of: its sections, the fields of each, and how values of a field that come
 * from several résumés are compared and joined.
 */

/** How two texts are told to mean the same. */
export type Comparison =
  | 'date'
  | 'email'
  | 'language'
  | 'organisation'
  | 'person'
  | 'phone'
  | 'skill'
  | 'text'
  | 'title'
  | 'url';

/**
 * `fact`: there is one truth, so that two values are a conflict. `plural`: several may be true, but
 * the user is asked. `wording`: several ways to say it, none of them wrong. `list`: all of them.
 * `beside`: goes with the value of `city` and is taken from where that is.
 */
type Policy = 'fact' | 'plural' | 'wording' | 'list' | 'beside';

export interface FieldRule {
  readonly policy: Policy;
  readonly as: Comparison;
  /** Whether it helps to recognise the same thing in another résumé. */
  readonly identifies: boolean;
}

const rule = (policy: Policy, as: Comparison, identifies = false): FieldRule => ({
  ...{ policy, as, identifies },
});
const wording = rule('wording', 'text');
const list = rule('list', 'text');
const url = rule('wording', 'url');
const beside = rule('beside', 'text');
const period = {
  startDate: rule('fact', 'date', true),
  endDate: rule('fact', 'date', true),
} as const;

/** In the order in which they are shown; the names of fields are those of JSON Resume. */
export const sectionRules = {
  contact: {
    name: rule('fact', 'person'),
    label: wording,
    email: rule('plural', 'email'),
    phone: rule('plural', 'phone'),
    address: beside,
    postalCode: beside,
    city: rule('fact', 'text'),
    region: beside,
    countryCode: beside,
    summary: wording,
  },
  links: {
    network: wording,
    username: rule('wording', 'text', true),
    url: rule('wording', 'url', true),
  },
  work: {
    name: rule('fact', 'organisation', true),
    position: rule('fact', 'title', true),
    location: wording,
    url,
    ...period,
    summary: wording,
    highlights: list,
  },
  volunteer: {
    organization: rule('fact', 'organisation', true),
    position: rule('fact', 'title', true),
    url,
    ...period,
    summary: wording,
    highlights: list,
  },
  projects: {
    name: rule('wording', 'text', true),
    description: wording,
    url,
    roles: list,
    keywords: rule('list', 'skill'),
    ...period,
    highlights: list,
  },
  education: {
    institution: rule('fact', 'organisation', true),
    studyType: rule('fact', 'title', true),
    area: rule('fact', 'title', true),
    url,
    ...period,
    score: rule('fact', 'text'),
    courses: list,
  },
  skills: {
    name: rule('wording', 'skill', true),
    /** The heading that it stands under. */
    group: wording,
    level: rule('fact', 'text'),
  },
  languages: { language: rule('wording', 'language', true), fluency: rule('fact', 'text') },
  certificates: {
    name: rule('wording', 'text', true),
    issuer: rule('fact', 'organisation', true),
    date: rule('fact', 'date', true),
    url,
  },
  awards: {
    title: rule('wording', 'text', true),
    awarder: rule('fact', 'organisation', true),
    date: rule('fact', 'date', true),
    summary: wording,
  },
  publications: {
    name: rule('wording', 'text', true),
    publisher: rule('fact', 'organisation', true),
    releaseDate: rule('fact', 'date', true),
    url,
    summary: wording,
  },
  interests: { name: rule('wording', 'text', true), keywords: list },
  references: { name: rule('wording', 'text', true), reference: wording },
} as const satisfies Record<string, Record<string, FieldRule>>;

export type ProfileSection = keyof typeof sectionRules;

export const profileSections = Object.keys(sectionRules) as [ProfileSection, ...ProfileSection[]];

/** The rules of a section's fields, in their order. */
export function rulesOf(section: ProfileSection): readonly (readonly [string, FieldRule])[] {
  return Object.entries<FieldRule>(sectionRules[section]);
}

export function ruleOf(section: ProfileSection, field: string): FieldRule | null {
  const rules: Readonly<Record<string, FieldRule>> = sectionRules[section];
  return Object.hasOwn(rules, field) ? (rules[field] ?? null) : null;
}

/** Whether the field may hold several values. */
export function isPlural({ policy }: Pick<FieldRule, 'policy'>): boolean {
  return policy === 'plural' || policy === 'list';
}
